import { withTransaction } from '@lianqiao/eventing'
import { perFile } from '@lianqiao/service-testkit'
import { until } from '@lianqiao/testkit'
import { expect, it } from 'vitest'
import { seedLibrary } from '../src/library/seed.ts'
import { checkDocument, enactPublish, enactWithdraw } from '../src/publishing/publish.ts'
import { historyOf, lockLibrary } from '../src/store/library-log.ts'
import { library as asItCame, reference, writtenClause } from './support/library.ts'
import { openPolicies } from './support/service.ts'

const service = perFile(openPolicies)

const by = { officerId: 'officer-city', reason: '试行' }
const json = (change = {}) => JSON.stringify(writtenClause(change))

it('is seeded once with all 83 rows, known since the day of their survey, and again changes nothing', async () => {
  const { library, pool, outbox, clock, log } = service()
  expect(library.current().clauses.size).toBe(83)
  const place = library.current().entry
  await seedLibrary(reference, { pool, outbox, clock, log })
  expect((await library.catchUp(pool)).entry).toBe(place)
  expect((await library.knownOn('2026-11-22')).clauses.size).toBe(0)
  expect((await library.knownOn('2026-11-23')).clauses.size).toBe(83)
  expect((await library.knownOn('2026-11-23')).groups).toHaveLength(asItCame.groups.length)
})

it('brings what a release changed as a further version, and leaves what an officer has said since', async () => {
  const { pool, outbox, clock, log, library } = service()
  const own = { ...library.current().clauses.get('PL02')!, version: undefined, span: '由专员改写。' }
  await enactPublish(JSON.stringify(own), by, service())
  const clauses = reference.policies.clauses.map((clause) =>
    clause.id === 'PL01' || clause.id === 'PL02' ? { ...clause, span: `${clause.span}(新版)` } : clause,
  )
  await seedLibrary({ policies: { ...reference.policies, clauses }, digest: 'next' }, { pool, outbox, clock, log })
  const now = await library.catchUp(pool)
  expect(now.clauses.get('PL01')).toMatchObject({ version: 2, span: expect.stringContaining('(新版)') })
  expect(now.clauses.get('PL02')).toMatchObject({ version: 2, span: '由专员改写。' })
  expect(await service().takeEvents()).toContainEqual(expect.objectContaining({ type: 'PolicyPublished', key: 'PL01' }))
})

it('answers a past day with what was known then, in every version', async () => {
  const { library } = service()
  service().travelTo('2026-12-02T02:00:00Z')
  expect(await enactPublish(json(), by, service())).toMatchObject({ clauses: [{ clauseId: 'SY-2026-01', version: 1 }] })
  service().travelTo('2026-12-03T02:00:00Z')
  await enactPublish(json({ benefit: { form: 'cash', formula: '200万元' } }), by, service())
  service().travelTo('2026-12-04T02:00:00Z')
  await enactWithdraw('SY-2026-01', by, service())
  service().travelTo('2026-12-05T02:00:00Z')

  const formulaOn = async (day: string) => (await library.knownOn(day)).clauses.get('SY-2026-01')?.benefit?.formula
  expect(
    await Promise.all(['2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04', '2026-12-05'].map(formulaOn)),
  ).toEqual([undefined, '100万元', '200万元', undefined, undefined])
  await expect(library.knownOn('2026-12-06')).rejects.toMatchObject({ code: 'bad-request' })
  expect(await historyOf(service().pool, 'SY-2026-01')).toMatchObject([
    { kind: 'withdrawn', version: 2, knownUntil: null },
    { kind: 'published', version: 2, knownUntil: new Date('2026-12-04T02:00:00Z') },
    { kind: 'published', version: 1, knownUntil: new Date('2026-12-03T02:00:00Z'), by: 'officer-city', reason: '试行' },
  ])
})

it('never overwrites: the log refuses to be changed', async () => {
  for (const sql of ["update library_log set reason = ''", 'delete from library_log', 'truncate library_log'])
    await expect(service().pool.query(sql)).rejects.toThrow('only ever added to')
})

it('is in every running copy within a second of its publication', async () => {
  const copies = await Promise.all([service().openCopy(), service().openCopy()])
  for (const copy of copies) copy.start()
  const began = performance.now()
  await enactPublish(json({ id: 'SY-2026-02' }), by, service())
  expect(service().library.current().clauses.has('SY-2026-02')).toBe(true)
  await until(() => copies.every((copy) => copy.current().clauses.has('SY-2026-02')), { timeoutMs: 5_000, everyMs: 5 })
  expect(performance.now() - began).toBeLessThan(1_000)
  await Promise.all(copies.map((copy) => copy.stop()))
})

it('publishes all of a document or nothing, and tells every problem with its place', async () => {
  const wrong = {
    clauses: [
      writtenClause({ id: 'OK-1' }),
      writtenClause({ id: 'BAD-1', conditions: { fact: 'projectRegion', under: ['999999'] } }),
      writtenClause({ id: 'BAD-2', benefit: { form: 'cash', formula: '100' } }),
      writtenClause({ id: 'BAD-3', window: { from: '2026-06-01', until: '2026-05-01' } }),
      writtenClause({
        id: 'BAD-4',
        conditions: {
          all: [
            { fact: 'projectRegion', under: ['430500'] },
            { fact: 'projectRegion', under: ['440000'] },
          ],
        },
      }),
    ],
  }
  await expect(enactPublish(JSON.stringify(wrong), by, service())).rejects.toMatchObject({
    code: 'unprocessable',
    payload: {
      errors: [
        { pointer: '/clauses/1/conditions/under/0', code: 'unknownRegion' },
        { pointer: '/clauses/2/benefit/formula', code: 'moneyWithoutUnit' },
        { pointer: '/clauses/3/window', code: 'endsBeforeStart' },
        { pointer: '/clauses/4/conditions', code: 'neverTrue' },
      ],
    },
  })
  expect((await service().library.catchUp(service().pool)).clauses.has('OK-1')).toBe(false)
})

it('refuses members of a group that exclude one another, and a version that is not the next', async () => {
  const group = { id: 'lighters', mode: 'capped-sum', cap: '150万元' }
  const joint = {
    stacking: [group],
    clauses: [
      writtenClause({ id: 'G-1', stacking: ['lighters'] }),
      writtenClause({ id: 'G-2', stacking: ['lighters'], excludes: ['G-1'] }),
    ],
  }
  expect((await checkDocument(JSON.stringify(joint), service())).problems).toMatchObject([
    { pointer: '/stacking/0', code: 'membersExcludeOneAnother' },
  ])
  expect((await checkDocument(json({ id: 'N-1', version: 7 }), service())).problems).toMatchObject([
    { pointer: '/version', code: 'not-the-next-version' },
  ])
  expect((await checkDocument(json({ id: 'N-1', excludes: ['nobody'] }), service())).problems).toMatchObject([
    { pointer: '/excludes/0', code: 'clause-unknown' },
  ])
})

it('does not publish again what is published already, and withdraws once', async () => {
  const first = await enactPublish(json({ id: 'ONCE' }), by, service())
  const place = service().library.current().entry
  expect((await enactPublish(json({ id: 'ONCE' }), by, service())).clauses).toEqual(first.clauses)
  expect((await enactPublish(json({ id: 'ONCE', version: 1 }), by, service())).clauses).toEqual(first.clauses)
  expect(service().library.current().entry).toBe(place)
  const gone = await enactWithdraw('ONCE', by, service())
  expect(await enactWithdraw('ONCE', by, service())).toEqual(gone)
  await expect(enactWithdraw('NEVER', by, service())).rejects.toMatchObject({ code: 'not-found' })
})

it('gives versions of one clause in a row, whoever publishes at the same time', async () => {
  const deps = service()
  const published = await Promise.all(
    Array.from({ length: 6 }, (_, n) => enactPublish(json({ id: 'RACE', span: `第${n}稿` }), by, deps)),
  )
  expect(published.flatMap(({ clauses }) => clauses.map(({ version }) => version)).toSorted()).toEqual([
    1, 2, 3, 4, 5, 6,
  ])
  expect(deps.library.current().clauses.get('RACE')?.version).toBe(6)
})

it('is published at the moment its turn comes, not when somebody began to wait for it', async () => {
  const deps = service()
  const turn = '2026-12-07T02:00:00Z'
  deps.travelTo('2026-12-06T02:00:00Z')
  const waits = `select from pg_stat_activity where datname = current_database() and wait_event = 'advisory'`
  const publishing = await withTransaction(deps.pool, async (tx) => {
    await lockLibrary(tx)
    const waiting = enactPublish(json({ id: 'WAITED' }), by, deps)
    await until(async () => (await deps.pool.query(waits)).rowCount !== 0)
    deps.travelTo(turn)
    return { waiting }
  })
  expect((await publishing.waiting).at).toEqual(new Date(turn))
  expect(await historyOf(deps.pool, 'WAITED')).toMatchObject([
    { knownFrom: new Date(turn), document: { knownSince: '2026-12-07' } },
  ])
})
