import { Button, Modal } from 'antd'
import { useRef } from 'react'
import { addressOf } from '../../api/call.ts'
import { faultsOf } from '../../api/faults.ts'
import { useImport } from '../../api/parks.ts'
import { useWords } from '../../i18n/use-words.ts'
import type { DialogState } from '../../parts/dialog.tsx'
import { Failed } from '../../parts/states.tsx'
import { importFile } from './import-file.ts'
import { ImportResult } from './import-result.tsx'
import { useFaultText } from './use-fault-text.ts'

/** Takes a file of carriers and tells what became of each row. */
export default function ImportDialog({ state, parkId }: { state: DialogState; parkId: string }) {
  const { t } = useWords()
  const input = useRef<HTMLInputElement>(null)
  const send = useImport(parkId)
  const { said } = useFaultText()
  const choose = (file: File | undefined) => {
    if (file !== undefined) send.mutate({ file: importFile(file), fileName: file.name })
    if (input.current) input.current.value = ''
  }
  return (
    <Modal
      open={state.open}
      afterClose={state.onClosed}
      onCancel={state.onClose}
      title={t('import.title')}
      width={760}
      footer={<Button onClick={state.onClose}>{t('import.close')}</Button>}
    >
      <p>{t('import.text')}</p>
      <p className="quiet">
        {t('import.template')} <a href={addressOf('GET /parks/:id/carriers.xlsx', { id: parkId })}>Excel</a>{' '}
        <a href={addressOf('GET /parks/:id/carriers.csv', { id: parkId })}>CSV</a>
      </p>
      <input
        ref={input}
        type="file"
        className="sr-only"
        tabIndex={-1}
        aria-label={t('import.choose')}
        accept=".csv,.xlsx"
        onChange={({ target }) => choose(target.files?.[0])}
      />
      <Button type="primary" loading={send.isPending} onClick={() => input.current?.click()}>
        {t(send.isPending ? 'import.running' : 'import.choose')}
      </Button>
      <div aria-live="polite" className="import-answer">
        {send.error !== null && <Failed error={send.error} />}
        <ul className="bad">
          {faultsOf(send.error).map((fault) => (
            <li key={fault.pointer + fault.code + fault.detail}>{said(fault)}</li>
          ))}
        </ul>
        {send.data && <ImportResult page={send.data} />}
      </div>
    </Modal>
  )
}
