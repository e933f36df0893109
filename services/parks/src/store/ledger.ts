import type { LedgerLine, Posting } from '@lianqiao/enclaves'
import type { Tx } from '@lianqiao/eventing'
import type { Pool } from 'pg'
import type { NewPosting, PostingRow } from '../domain/posting.ts'

const COLUMNS = `
  posting_id as "postingId", agreement_id as "agreementId", agreement_version as "agreementVersion", cause, reference,
  take, benefit, project_id as "projectId", year, occurred_on::text as "occurredOn", reverses,
  (select original.cause from postings original where original.posting_id = postings.reverses) as "reversesCause",
  (select reversal.posting_id from postings reversal where reversal.reverses = postings.posting_id) as "reversedBy",
  memo, encode(request_hash, 'hex') as "requestHash", bureau_id as "bureauId", officer_id as "officerId",
  posted_at as "postedAt",
  (select jsonb_agg(jsonb_build_object('account', account, 'party', party, 'benefit', posting_lines.benefit,
      'unit', unit, 'side', side, 'amount', amount) order by line)
     from posting_lines where posting_lines.posting_id = postings.posting_id) as lines`

/** Whoever posts by the same name of a book waits for the other until the end of its transaction. */
export async function lockBook(tx: Tx, agreementId: string, name: string): Promise<void> {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`ledger ${agreementId} ${name}`])
}

/** What was posted for a reference, reversals too, oldest first. */
export async function postingsFor(tx: Tx, agreementId: string, reference: string): Promise<PostingRow[]> {
  const { rows } = await tx.query<PostingRow>(
    `select ${COLUMNS} from postings where agreement_id = $1 and reference = $2 order by posting_id`,
    [agreementId, reference],
  )
  return rows
}

export async function findPosting(db: Tx | Pool, postingId: string): Promise<PostingRow | undefined> {
  const { rows } = await db.query<PostingRow>(`select ${COLUMNS} from postings where posting_id = $1`, [postingId])
  return rows[0]
}

/** Newest first. */
export async function listPostings(
  db: Pool,
  of: { agreementId: string; year: number | undefined; before: string | undefined; limit: number },
): Promise<PostingRow[]> {
  const { rows } = await db.query<PostingRow>(
    `select ${COLUMNS} from postings
      where agreement_id = $1 and ($2::int is null or year = $2) and ($3::uuid is null or posting_id < $3)
      order by posting_id desc limit $4`,
    [of.agreementId, of.year ?? null, of.before ?? null, of.limit],
  )
  return rows
}

/** One statement: the posting and its lines. The database balances them at the commit. */
export async function insertPosting(tx: Tx, row: NewPosting): Promise<void> {
  await tx.query(
    `with posting as (
       insert into postings (posting_id, agreement_id, agreement_version, cause, reference, take, benefit, project_id,
         year, occurred_on, reverses, lines, memo, request_hash, bureau_id, officer_id, posted_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, decode($14, 'hex'), $15, $16, $17)
       returning posting_id)
     insert into posting_lines (posting_id, line, account, party, benefit, unit, side, amount)
     select posting_id, n, account, party, kind, unit, side, amount
       from posting, unnest($18::text[], $19::text[], $20::text[], $21::text[], $22::text[], $23::bigint[])
         with ordinality as rows (account, party, kind, unit, side, amount, n)`,
    [
      row.postingId,
      row.agreementId,
      row.agreementVersion,
      row.cause,
      row.reference,
      row.take,
      row.benefit,
      row.projectId,
      row.year,
      row.occurredOn,
      row.reverses,
      row.lines.length,
      row.memo,
      row.requestHash,
      row.bureauId,
      row.officerId,
      row.postedAt,
      row.lines.map(({ account }) => account),
      row.lines.map(({ party }) => party),
      row.lines.map(({ benefit }) => benefit),
      row.lines.map(({ unit }) => unit),
      row.lines.map(({ side }) => side),
      row.lines.map(({ amount }) => amount),
    ],
  )
}

/**
 * The book with its lines added up: a posting a year, and one a year for settlements, which stand apart in a
 * statement. What is computed from it is what the whole book gives.
 */
export async function bookOf(db: Tx | Pool, agreementId: string): Promise<Posting[]> {
  type Sum = LedgerLine & { year: number; settlement: boolean }
  const { rows } = await db.query<Sum>(
    `select year, settlement, account, party, benefit as kind, unit, side, sum(amount)::bigint as amount
       from posting_lines join (
         select posting_id, year, cause = 'settlement' or exists (
             select from postings settled where settled.posting_id = postings.reverses and settled.cause = 'settlement'
           ) as settlement
           from postings where agreement_id = $1) as posted using (posting_id)
      group by year, settlement, account, party, benefit, unit, side order by year, settlement`,
    [agreementId],
  )
  return [...Map.groupBy(rows, ({ year, settlement }) => `${year} ${settlement}`)].map(([id, sums]) => {
    const { year, settlement } = sums[0] as Sum
    return {
      id,
      postedOn: `${year}-12-31`,
      year,
      agreementId,
      agreementVersion: 0,
      cause: settlement ? { type: 'settlement', reference: id } : { type: 'tax-receipt', reference: id, projectId: '' },
      lines: sums.map(({ account, party, kind, unit, side, amount }) => ({ account, party, kind, unit, side, amount })),
    }
  })
}
