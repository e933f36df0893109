import { type StatementRow, statement } from '@lianqiao/enclaves'
import type { Pool } from 'pg'
import type { RecordedAgreement } from '../domain/agreement.ts'
import { bookOf } from '../store/ledger.ts'

type Party = RecordedAgreement['agreement']['parties'][number]

/** What each party earned, was paid and holds, year by year. No `year` or `party`: all of them. Money in fen. */
export async function statementsOf(
  { agreementId, agreement }: RecordedAgreement,
  of: { year: number | undefined; party: string | undefined },
  pool: Pool,
): Promise<(StatementRow & { year: number; party: string; partyName: Party['name'] })[]> {
  const book = await bookOf(pool, agreementId)
  const years = of.year === undefined ? [...new Set(book.map(({ year }) => year))] : [of.year]
  const parties = agreement.parties.filter(({ id }) => of.party === undefined || id === of.party)
  return years.flatMap((year) =>
    parties.flatMap(({ id, name }) =>
      statement(book, id, year).rows.map((row) => ({ ...row, year, party: id, partyName: name })),
    ),
  )
}
