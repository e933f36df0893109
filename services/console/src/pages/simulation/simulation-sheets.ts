import type { Language, Simulation, Simulations } from '@lianqiao/contracts/console-api'
import type { useWords } from '../../i18n/use-words.ts'
import type { Sheet } from '../../parts/workbook.ts'

const FEN_PER_YUAN = 100
const figures = ['tax', 'profit', 'returns', 'costs', 'net', 'cumulative', 'cumulativePresentValue'] as const

type Words = Pick<ReturnType<typeof useWords>, 't' | 'word'> & { language: Language }

/** The comparison, then each agreement's years by party: money in yuan, so that every column can be added up. */
export function simulationSheets(
  simulations: Simulation[],
  retention: Simulations['retention'],
  { t, word, language }: Words,
): Sheet[] {
  const yuan = (what: string) => ({ heading: `${what} (${t('ledger.units.fen')})`, format: 'yuan' as const })
  const text = (heading: string) => ({ heading, format: 'text' as const })
  const whole = (heading: string) => ({ heading, format: 'whole' as const })
  return [
    {
      name: t('simulation.outcome'),
      columns: [
        text(t('agreement.name')),
        text(t('ledger.party')),
        yuan(t('simulation.total')),
        yuan(t('simulation.presentValue')),
        whole(t('simulation.breakEven')),
        whole(t('simulation.discountedBreakEven')),
      ],
      rows: simulations.flatMap(({ name, parties }) =>
        parties.map((party) => [
          name[language],
          party.name[language],
          party.total / FEN_PER_YUAN,
          party.presentValue / FEN_PER_YUAN,
          party.breakEvenYear,
          party.discountedBreakEvenYear,
        ]),
      ),
    },
    ...simulations.map(({ name, parties }) => ({
      name: name[language],
      columns: [
        text(t('ledger.party')),
        whole(t('simulation.yearLabel')),
        ...figures.map((figure) => yuan(t(`simulation.figure.${figure}`))),
      ],
      rows: parties.flatMap((party) =>
        party.years.map((year) => [
          party.name[language],
          year.year,
          ...figures.map((figure) => year[figure] / FEN_PER_YUAN),
        ]),
      ),
    })),
    {
      name: t('simulation.retention').replace(/[:：]$/, ''),
      columns: [text(t('simulation.taxKind')), { heading: t('simulation.retained'), format: 'percent' }],
      rows: retention.map(({ tax, retainedBp }) => [word('simulation.tax', tax), retainedBp / 10_000]),
    },
  ]
}
