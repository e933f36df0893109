import { InputNumber } from 'antd'
import { useWords } from '../../i18n/use-words.ts'
import type { YearDraft } from './plan-draft.ts'

const figures = ['vat', 'incomeTax', 'incentives', 'profit', 'output', 'energy'] as const

/** The ten years, each figure open to change. */
export function YearsTable({ years, onChange }: { years: YearDraft[]; onChange(years: YearDraft[]): void }) {
  const { t } = useWords()
  return (
    <div className="scroll">
      <table className="small-table years-table" aria-label={t('simulation.path')}>
        <thead>
          <tr>
            <th scope="col">{t('simulation.yearLabel')}</th>
            {figures.map((figure) => (
              <th key={figure} scope="col">
                {t(`simulation.year.${figure}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {years.map((year, at) => (
            <tr key={at}>
              <th scope="row">{at + 1}</th>
              {figures.map((figure) => (
                <td key={figure}>
                  <InputNumber
                    size="small"
                    min={0}
                    aria-label={`${t('simulation.yearN', { n: at + 1 })} ${t(`simulation.year.${figure}`)}`}
                    value={year[figure]}
                    onChange={(value) => onChange(years.with(at, { ...year, [figure]: value ?? 0 }))}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
