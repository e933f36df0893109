import type { AgreementDetail, StatementRow } from '@lianqiao/contracts/console-api'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { useStatement } from '../../api/agreements.ts'
import { dayOf } from '../../format/dates.ts'
import { quantity } from '../../format/quantity.ts'
import { useWords } from '../../i18n/use-words.ts'
import { saveCsv } from '../../parts/csv.ts'
import { Section } from '../../parts/section.tsx'
import { Failed, Loading } from '../../parts/states.tsx'
import { statementLines } from './statement-lines.ts'

/** What each party had, earned and was paid in a calendar year, and what statistics counted for it. */
export function StatementPanel({ agreement: { id, content } }: { agreement: AgreementDetail }) {
  const { t, language } = useWords()
  const [year, setYear] = useState('')
  const [party, setParty] = useState('')
  const statement = useStatement(id, { year, party })
  const rows = statement.data ?? []
  const first = Number(content.term.from.slice(0, 4))
  const last = Math.max(first, Math.min(Number(content.term.to.slice(0, 4)), Number(dayOf(new Date()).slice(0, 4))))
  return (
    <Section
      id="statement"
      title={t('ledger.statement')}
      note={
        <span className="filters statement-filters">
          <Select
            size="small"
            aria-label={t('ledger.year')}
            value={year}
            onChange={setYear}
            options={[
              { value: '', label: t('ledger.allYears') },
              ...Array.from({ length: last - first + 1 }, (_, i) => String(last - i)).map((value) => ({
                value,
                label: value,
              })),
            ]}
          />
          <Select
            size="small"
            aria-label={t('ledger.party')}
            value={party}
            onChange={setParty}
            popupMatchSelectWidth={false}
            options={[
              { value: '', label: t('ledger.allParties') },
              ...content.parties.map((one) => ({ value: one.id, label: one.name[language] })),
            ]}
          />
          <Button
            size="small"
            disabled={rows.length === 0}
            onClick={() => saveCsv(t('ledger.statement'), statementLines(rows, t, language))}
          >
            {t('simulation.export')}
          </Button>
        </span>
      }
    >
      {statement.isPending && <Loading rows={3} />}
      {statement.isError && rows.length === 0 && (
        <Failed error={statement.error} onRetry={() => void statement.refetch()} />
      )}
      {statement.data && rows.length === 0 && <p className="quiet">{t('ledger.empty')}</p>}
      {rows.length > 0 && <Table rows={rows} />}
    </Section>
  )
}

const figures = ['opening', 'earned', 'settled', 'closing', 'held', 'owed', 'counted'] as const
const isMoney = ({ kind }: StatementRow) => kind === 'tax' || kind === 'profit' || kind === 'return'

function Table({ rows }: { rows: StatementRow[] }) {
  const { t, language } = useWords()
  return (
    <div className="scroll">
      <table className="small-table statement" aria-label={t('ledger.statement')}>
        <thead>
          <tr>
            <th scope="col">{t('ledger.year')}</th>
            <th scope="col">{t('ledger.party')}</th>
            <th scope="col">{t('shares.kindLabel')}</th>
            {figures.map((figure) => (
              <th key={figure} scope="col" className="figure" title={t(`ledger.hint.${figure}`)}>
                {t(`ledger.${figure}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.year}-${row.party}-${row.kind}`}>
              <td>{row.year}</td>
              <th scope="row">{row.partyName[language]}</th>
              <td>{t(`shares.kind.${row.kind}`)}</td>
              {figures.map((figure) => (
                <td key={figure} className="figure">
                  {isMoney(row) === (figure === 'counted') ? '—' : quantity(row[figure], row.unit, language)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
