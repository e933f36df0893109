import type { Tx } from '@lianqiao/eventing'
import type { Pool } from 'pg'

/** So many records a key are looked at, the latest to be known first. */
const PER_KEY = 48

export type KeyHit = {
  /** Index of the list of keys that was asked with. */
  asked: number
  recordId: string
  learned: number
  /** Under one of the keys stand more than are looked at. */
  isCrowded: boolean
}

/** Up to what number everything about enterprises is visible. */
export async function knownUpTo(db: Pool | Tx): Promise<number> {
  const { rows } = await db.query<{ learned: number }>('select learned from identity_clock')
  return rows[0]?.learned ?? 0
}

/**
 * Takes, until the commit, the right to change which enterprise is which, and answers the number of what this
 * transaction makes known: everything below it is visible from now on. Before the audit head, where both are locked.
 */
export async function lockIdentities(tx: Tx): Promise<number> {
  const { rows } = await tx.query<{ learned: number }>(
    'update identity_clock set learned = learned + 1 returning learned',
  )
  if (rows[0] === undefined) throw new Error('there is no identity clock')
  return rows[0].learned
}

/**
 * Records that stand under the keys asked for and became known after the number, the most telling keys first. What the
 * transaction itself is about to make known is not there yet, so where its number alone is new nothing is looked up.
 */
export async function findByKeys(
  db: Pool | Tx,
  asked: readonly (readonly string[])[],
  after: number,
): Promise<KeyHit[]> {
  const flat = asked.flatMap((keys, n) => keys.map((key, rank) => ({ n, rank, key })))
  const { rows } = await db.query<KeyHit>(
    `select asked, enterprise_id as "recordId", max(found.learned) as learned, bool_or(nth > ${PER_KEY}) as "isCrowded"
       from unnest($1::int[], $2::int[], $3::text[]) as keys (asked, rank, key)
      cross join lateral (
        select enterprise_id, learned, row_number() over () as nth from (
          select enterprise_id, learned from enterprise_keys
           where enterprise_keys.key = hashtextextended(keys.key, 4) and learned > $4
           order by learned desc limit ${PER_KEY + 1}) as latest) as found
      where $4 < (select learned - 1 from identity_clock)
      group by asked, enterprise_id
      order by asked, min(rank), learned desc, enterprise_id`,
    [flat.map(({ n }) => n), flat.map(({ rank }) => rank), flat.map(({ key }) => key), after],
  )
  return rows
}

/** Puts records under their keys, in place of the ones they stood under before. */
export async function saveKeys(
  tx: Tx,
  records: readonly {
    recordId: string
    keys: readonly string[]
    before: { keys: readonly string[]; learned: number }
  }[],
  learned: number,
): Promise<void> {
  const gone = records.flatMap(({ recordId, before }) =>
    before.keys.map((key) => ({ recordId, key, learned: before.learned })),
  )
  if (gone.length > 0)
    await tx.query(
      `delete from enterprise_keys using unnest($1::text[], $2::bigint[], $3::uuid[]) as old (text, learned, id)
        where key = hashtextextended(old.text, 4) and enterprise_keys.learned = old.learned and enterprise_id = old.id`,
      [gone.map(({ key }) => key), gone.map((one) => one.learned), gone.map(({ recordId }) => recordId)],
    )
  const rows = records.flatMap(({ recordId, keys }) => keys.map((key) => ({ recordId, key })))
  if (rows.length > 0)
    await tx.query(
      `insert into enterprise_keys (key, learned, enterprise_id)
       select hashtextextended(key, 4), $3::bigint, id from unnest($1::text[], $2::uuid[]) as rows (key, id)
       on conflict do nothing`,
      [rows.map(({ key }) => key), rows.map(({ recordId }) => recordId), learned],
    )
}
