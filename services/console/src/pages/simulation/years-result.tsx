import type { Simulation } from '@lianqiao/contracts/console-api'
import { inWan } from '../../format/quantity.ts'
import { useWords } from '../../i18n/use-words.ts'

const figures = ['tax', 'profit', 'returns', 'costs', 'net', 'cumulativePresentValue'] as const

/** Every year of every party; net = tax + profit + returns − costs can be checked by hand. */
export function YearsResult({ simulation: { name, parties } }: { simulation: Simulation }) {
  const { t, language } = useWords()
  return (
    <details className="years-result" open>
      <summary>{name[language]}</summary>
      <div className="scroll">
        <table className="small-table" aria-label={name[language]}>
          <thead>
            <tr>
              <th scope="col" rowSpan={2}>
                {t('simulation.yearLabel')}
              </th>
              {parties.map((party) => (
                <th key={party.party} scope="colgroup" colSpan={figures.length} className="group">
                  {party.name[language]}
                </th>
              ))}
            </tr>
            <tr>
              {parties.flatMap((party) =>
                figures.map((figure) => (
                  <th key={party.party + figure} scope="col" className="figure">
                    {t(`simulation.figure.${figure}`)}
                  </th>
                )),
              )}
            </tr>
          </thead>
          <tbody>
            {parties[0]?.years.map(({ year }, at) => (
              <tr key={year}>
                <th scope="row">{year}</th>
                {parties.flatMap((party) =>
                  figures.map((figure) => (
                    <td key={party.party + figure} className={figure === 'net' ? 'figure net' : 'figure'}>
                      {inWan(party.years[at]![figure], language)}
                    </td>
                  )),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}
