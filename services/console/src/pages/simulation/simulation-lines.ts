import type { Language, Simulation } from '@lianqiao/contracts/console-api'
import type { useWords } from '../../i18n/use-words.ts'

const figures = ['tax', 'profit', 'returns', 'costs', 'net', 'cumulative', 'cumulativePresentValue'] as const

/** The comparison for a file: a line an agreement, party and year, in yuan as bare numbers; then the outcomes. */
export function simulationLines(
  simulations: Simulation[],
  t: ReturnType<typeof useWords>['t'],
  language: Language,
): (string | number | null)[][] {
  const each = simulations.flatMap(({ name, parties }) =>
    parties.map((party) => ({ start: [name[language], party.name[language]], party })),
  )
  return [
    [
      t('agreement.name'),
      t('ledger.party'),
      t('simulation.yearLabel'),
      ...figures.map((figure) => `${t(`simulation.figure.${figure}`)} (${t('ledger.units.fen')})`),
    ],
    ...each.flatMap(({ start, party }) =>
      party.years.map((year) => [...start, year.year, ...figures.map((figure) => year[figure] / 100)]),
    ),
    [],
    [
      t('agreement.name'),
      t('ledger.party'),
      `${t('simulation.total')} (${t('ledger.units.fen')})`,
      `${t('simulation.presentValue')} (${t('ledger.units.fen')})`,
      t('simulation.breakEven'),
      t('simulation.discountedBreakEven'),
    ],
    ...each.map(({ start, party }) => [
      ...start,
      party.total / 100,
      party.presentValue / 100,
      party.breakEvenYear,
      party.discountedBreakEvenYear,
    ]),
  ]
}
