import type { Language, StatementRow } from '@lianqiao/contracts/console-api'
import type { useWords } from '../../i18n/use-words.ts'

/** The statement for a file: amounts as bare numbers in yuan or tonnes of coal. */
export function statementLines(
  rows: StatementRow[],
  t: ReturnType<typeof useWords>['t'],
  language: Language,
): (string | number)[][] {
  const head = [
    t('ledger.year'),
    t('ledger.party'),
    t('shares.kindLabel'),
    t('ledger.unit'),
    t('ledger.opening'),
    t('ledger.earned'),
    t('ledger.settled'),
    t('ledger.closing'),
    t('ledger.held'),
    t('ledger.owed'),
    t('ledger.counted'),
  ]
  return [
    head,
    ...rows.map((row) => {
      const scale = row.unit === 'fen' ? 100 : 1000
      const amounts = [row.opening, row.earned, row.settled, row.closing, row.held, row.owed, row.counted]
      return [
        row.year,
        row.partyName[language],
        t(`shares.kind.${row.kind}`),
        t(`ledger.units.${row.unit}`),
        ...amounts.map((amount) => amount / scale),
      ]
    }),
  ]
}
