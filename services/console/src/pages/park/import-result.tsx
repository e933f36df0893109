import type { ImportPage, ImportRow } from '@lianqiao/contracts/console-api'
import { Button } from 'antd'
import { useState } from 'react'
import { call } from '../../api/call.ts'
import { useWords } from '../../i18n/use-words.ts'
import { saveCsv } from '../../parts/csv.ts'
import { Failed } from '../../parts/states.tsx'
import { useFaultText } from './use-fault-text.ts'

const counts = ['added', 'changed', 'unchanged', 'refused'] as const

/** What became of a file: how many rows went in, and of each that did not, where and why. */
export function ImportResult({ page }: { page: ImportPage }) {
  const { t } = useWords()
  const { said } = useFaultText()
  const [error, setError] = useState<unknown>(null)
  const { import: record, rows } = page

  const download = async () => {
    const refused: ImportRow[] = [...rows]
    for (let cursor = page.nextCursor; cursor !== null; ) {
      const next = await call('GET /carrier-imports/:id', {
        params: { id: record.id },
        query: { outcome: 'refused', cursor },
      })
      refused.push(...next.rows)
      cursor = next.nextCursor
    }
    const lines = refused.flatMap(({ row, code, faults }) =>
      faults.map((fault) => [row, code, fault.column, said(fault)]),
    )
    const head = [t('import.row'), t('import.code'), t('import.column'), t('import.reason')]
    saveCsv(`${t('import.refusedFile')}-${record.fileName.replace(/\.\w+$/, '')}`, [head, ...lines])
  }

  return (
    <section aria-label={t('import.result')}>
      <h3>{t('import.resultOf', { file: record.fileName, n: record.rows })}</h3>
      <dl className="import-counts">
        {counts.map((one) => (
          <div key={one} className={one === 'refused' && record.refused > 0 ? 'bad' : undefined}>
            <dt>{t(`import.outcome.${one}`)}</dt>
            <dd>{record[one]}</dd>
          </div>
        ))}
      </dl>
      {rows.length > 0 && (
        <>
          <div className="import-rows">
            <table className="small-table" aria-label={t('import.outcome.refused')}>
              <thead>
                <tr>
                  <th scope="col" className="figure">
                    {t('import.row')}
                  </th>
                  <th scope="col">{t('import.code')}</th>
                  <th scope="col">{t('import.reason')}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map(({ row, code, faults }) => (
                  <tr key={row}>
                    <th scope="row" className="figure">
                      {row}
                    </th>
                    <td>{code}</td>
                    <td>
                      {faults.map((fault) => (
                        <p key={fault.column + fault.code}>
                          <strong>{fault.column}</strong> {said(fault)}
                        </p>
                      ))}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <Button onClick={() => void download().catch(setError)}>{t('import.download', { n: record.refused })}</Button>
          {error !== null && <Failed error={error} />}
        </>
      )}
    </section>
  )
}
