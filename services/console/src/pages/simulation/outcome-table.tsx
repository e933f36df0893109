import type { PartyOutcome, Simulation } from '@lianqiao/contracts/console-api'
import { money, moneyExact } from '../../format/money.ts'
import { useWords } from '../../i18n/use-words.ts'

/** Like beside like: of each role, the party under every agreement. */
export function OutcomeTable({ simulations }: { simulations: Simulation[] }) {
  const { t, language } = useWords()
  const rows = (['origin', 'host', 'operator'] as const).flatMap((role) =>
    simulations.flatMap(({ agreementId, name, parties }) =>
      parties.filter((party) => party.role === role).map((party) => ({ agreementId, name, party })),
    ),
  )
  const several = simulations.length > 1
  return (
    <div className="scroll">
      <table className="grid outcome" aria-label={t('simulation.outcome')}>
        <thead>
          <tr>
            <th scope="col">{t('ledger.party')}</th>
            {several && <th scope="col">{t('agreement.name')}</th>}
            <th scope="col" className="figure">
              {t('simulation.total')}
            </th>
            <th scope="col" className="figure">
              {t('simulation.presentValue')}
            </th>
            <th scope="col">{t('simulation.breakEven')}</th>
            <th scope="col">{t('simulation.discountedBreakEven')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ agreementId, name, party }) => (
            <tr key={`${agreementId}-${party.party}`}>
              <th scope="row">
                {party.name[language]}
                <small className="sub">{t(`agreement.role.${party.role}`)}</small>
              </th>
              {several && <td>{name[language]}</td>}
              <td className="figure" title={moneyExact(party.total, language)}>
                {money(party.total, language)}
              </td>
              <td className="figure" title={moneyExact(party.presentValue, language)}>
                <strong>{money(party.presentValue, language)}</strong>
              </td>
              <td>
                <BreakEven year={party.breakEvenYear} />
              </td>
              <td>
                <BreakEven year={party.discountedBreakEvenYear} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function BreakEven({ year }: { year: PartyOutcome['breakEvenYear'] }) {
  const { t } = useWords()
  if (year === null) return <span className="bad">{t('simulation.neverEven')}</span>
  if (year === 0) return <span className="good">{t('simulation.neverBelow')}</span>
  return t('simulation.yearN', { n: year })
}
