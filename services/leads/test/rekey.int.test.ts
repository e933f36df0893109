import { withTransaction } from '@lianqiao/eventing'
import { perFile } from '@lianqiao/service-testkit'
import { beforeEach, describe, expect, it } from 'vitest'
import { createRekeying } from '../src/enterprises/rekey.ts'
import { openDesk } from './support/desk.ts'

const desk = perFile(() => openDesk({ connections: 10 }))
beforeEach(async () => {
  await desk().pool.query(`truncate enterprises, leads, contacts, idempotency, routing, lead_bureaus, history,
    enterprise_keys, enterprise_merges, enterprise_relations, enterprise_due, chain_corrections, chain_readings cascade`)
})

const NAME = '东莞市盈彩光电玻璃有限公司'
const SHORT = '盈彩光电玻璃（东莞）'

/** As if all that is stored had been stored by a release that took names apart otherwise. */
const age = () =>
  desk().pool.query(`update enterprises set keyed_by = 'another';
    update enterprise_keys set key = key + 1`)
const enterprises = async () =>
  (await desk().pool.query<{ n: number }>('select count(*)::int as n from enterprises where merged_into is null'))
    .rows[0]!.n

/** A copy of the service after its start, until it has nothing left to do. */
async function rekeyAll() {
  const { find, handle } = createRekeying(desk().pool, desk().deps.reader)
  for (let batches = await find(); batches.length > 0; batches = await find())
    for (const batch of batches) await withTransaction(desk().pool, (tx) => handle(tx, batch))
}

describe('records under the keys of other knowledge', () => {
  it('are missed, until they stand under those of the present', async () => {
    const one = await desk().submit({ enterpriseName: NAME })
    const other = await desk().submit({ enterpriseName: '东莞市鹤舟光电玻璃有限公司' })
    await age()
    const missed = await desk().submit({ enterpriseName: SHORT })
    expect([missed.status, missed.enterpriseId === one.enterpriseId]).toEqual(['submitted', false])
    await rekeyAll()
    const found = await desk().submit({ enterpriseName: '鹤舟光电玻璃（东莞）' })
    expect([found.status, found.enterpriseId]).toEqual(['duplicate', other.enterpriseId])
  })

  it('are joined with nothing by that, and nothing is told', async () => {
    await desk().submit({ enterpriseName: NAME })
    await age()
    await desk().submit({ enterpriseName: SHORT })
    await desk().takeEvents()
    await rekeyAll()
    expect([await enterprises(), await desk().takeEvents()]).toEqual([2, []])
  })

  it('are done once by several copies at the same time', async () => {
    const names = Array.from(
      { length: 120 },
      (_, n) => `东莞市${String.fromCodePoint(0x4e00 + 7 * n, 0x5e00 + n)}光电厂`,
    )
    await desk().submitTogether(names.slice(0, 60).map((enterpriseName) => ({ enterpriseName })))
    await desk().submitTogether(names.slice(60).map((enterpriseName) => ({ enterpriseName })))
    const keysOf = async () =>
      (
        await desk().pool.query<{ n: number }>(
          'select count(distinct (key, enterprise_id))::int as n from enterprise_keys',
        )
      ).rows[0]!.n
    const before = await keysOf()
    await age()
    await Promise.all([rekeyAll(), rekeyAll(), rekeyAll()])
    expect(await keysOf()).toBe(2 * before)
    const { rows } = await desk().pool.query('select from enterprises where keyed_by <> $1', [
      desk().deps.reader.keyedBy,
    ])
    expect(rows).toEqual([])
  })

  it('are looked for in one pass after a start: of two releases side by side neither undoes the other for ever', async () => {
    await desk().submit({ enterpriseName: NAME })
    const { find } = createRekeying(desk().pool, desk().deps.reader)
    expect(await find()).toEqual([])
    await age()
    expect(await find()).toEqual([])
  })
})
