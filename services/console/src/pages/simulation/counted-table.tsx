import type { BenefitKind, Simulation } from '@lianqiao/contracts/console-api'
import { money } from '../../format/money.ts'
import { quantity } from '../../format/quantity.ts'
import { useWords } from '../../i18n/use-words.ts'

const kinds: BenefitKind[] = ['output', 'investment', 'energy']

/** What statistics count for each party over all years; on both sides counted, the parts exceed the whole. */
export function CountedTable({ simulation: { name, counted, parties } }: { simulation: Simulation }) {
  const { t, language } = useWords()
  const sum = (kind: BenefitKind, of: (row: Simulation['counted'][number]) => number) =>
    counted.reduce((total, row) => total + (row.kind === kind ? of(row) : 0), 0)
  const said = (kind: BenefitKind, amount: number) =>
    kind === 'energy' ? quantity(amount, 'kgce', language) : money(amount, language)
  return (
    <div className="scroll">
      <table className="small-table">
        <caption>{name[language]}</caption>
        <thead>
          <tr>
            <th scope="col">{t('shares.kindLabel')}</th>
            <th scope="col" className="figure">
              {t('simulation.occurred')}
            </th>
            {parties.map((party) => (
              <th key={party.party} scope="col" className="figure">
                {party.name[language]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {kinds
            .filter((kind) => counted.some((row) => row.kind === kind))
            .map((kind) => (
              <tr key={kind}>
                <th scope="row">{t(`shares.kind.${kind}`)}</th>
                <td className="figure">
                  {said(
                    kind,
                    sum(kind, ({ occurred }) => occurred),
                  )}
                </td>
                {parties.map(({ party }) => (
                  <td key={party} className="figure">
                    {said(
                      kind,
                      sum(kind, ({ byParty }) => byParty[party] ?? 0),
                    )}
                  </td>
                ))}
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  )
}
