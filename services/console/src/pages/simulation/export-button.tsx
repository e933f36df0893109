import type { Simulation, Simulations } from '@lianqiao/contracts/console-api'
import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useWords } from '../../i18n/use-words.ts'
import { saveWorkbook } from '../../parts/workbook.ts'
import { simulationSheets } from './simulation-sheets.ts'

/** Takes what is on the page away as a workbook. */
export function ExportButton({
  simulations,
  retention,
}: { simulations: Simulation[] } & Pick<Simulations, 'retention'>) {
  const words = useWords()
  const { t } = words
  const save = useMutation({
    mutationFn: () => saveWorkbook(t('simulation.title'), simulationSheets(simulations, retention, words)),
  })
  return (
    <Button size="small" loading={save.isPending} onClick={() => save.mutate()}>
      {save.isError ? t('simulation.exportFailed') : t('simulation.export')}
    </Button>
  )
}
