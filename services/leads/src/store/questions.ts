import type { SameReason } from '@lianqiao/enterprises'
import type { Pool } from 'pg'

/** An open question about a pair of enterprises; the one known longer is `oneId`. */
export type QuestionRow = {
  oneId: string
  otherId: string
  recordName: string
  otherRecordName: string
  reasons: SameReason[]
  score: number
  askedAt: Date
}

/** Where a page ends. */
export type QuestionPosition = { askedAt: Date; oneId: string; otherId: string }

/** Open relations that are looked at for one list. Each needs its two enterprises, so the number is bounded. */
const MOST_QUESTIONS = 1_000

/**
 * Open questions, asked longest ago first, one a pair of enterprises with the likeliest of its comparisons. `total`
 * counts all pages; `hasMore` says that some relations were not looked at.
 */
export async function listQuestions(
  pool: Pool,
  { limit, after }: { limit: number; after: QuestionPosition | undefined },
): Promise<{ rows: QuestionRow[]; total: number; hasMore: boolean }> {
  const { rows } = await pool.query<{ total: number; looked: number; page: QuestionRow[] | null }>(
    `with asked as (
       select enterprise_id, other_id, reasons, score, found_at,
              enterprise_root(enterprise_id) as root, enterprise_root(other_id) as other_root
         from (select * from enterprise_relations where kind = 'ask' and settled_at is null
                order by found_at, enterprise_id, other_id limit $1) as open),
     pairs as (
       select distinct on (one, other) * from (
         select least(root, other_root) as one, greatest(root, other_root) as other, root <= other_root as in_order, asked.*
           from asked where root <> other_root) as both_ways
        order by one, other, score desc, found_at),
     page as (
       select * from pairs
        where $2::timestamptz is null or (found_at, one, other) > ($2::timestamptz, $3::uuid, $4::uuid)
        order by found_at, one, other limit $5)
     select (select count(*)::int from pairs) as total, (select count(*)::int from asked) as looked,
            (select jsonb_agg(jsonb_build_object(
               'oneId', one, 'otherId', other, 'reasons', page.reasons, 'score', score, 'askedAt', found_at,
               'recordName', case when in_order then a.name else b.name end,
               'otherRecordName', case when in_order then b.name else a.name end) order by found_at, one, other)
               from page join enterprises a on a.enterprise_id = page.enterprise_id
                         join enterprises b on b.enterprise_id = page.other_id) as page`,
    [MOST_QUESTIONS + 1, after?.askedAt ?? null, after?.oneId ?? null, after?.otherId ?? null, limit],
  )
  const { total, looked, page } = rows[0]!
  return {
    rows: (page ?? []).map((row) => ({ ...row, askedAt: new Date(row.askedAt) })),
    total: Math.min(total, MOST_QUESTIONS),
    hasMore: looked > MOST_QUESTIONS,
  }
}
