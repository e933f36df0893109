import { randomUUID } from 'node:crypto'
import { type Profile, toFacts } from '@lianqiao/contracts'
import { perFile } from '@lianqiao/service-testkit'
import { expect, it } from 'vitest'
import { answerCalls } from '../src/api/answer-calls.ts'
import { clauseKeys } from '../src/domain/keys.ts'
import { matchUnkeyed } from '../src/matching/match-lead.ts'
import { openingsWork } from '../src/matching/openings.ts'
import { checkDocument, enactPublish, enactWithdraw } from '../src/publishing/publish.ts'
import { findCandidates } from '../src/store/candidates.ts'
import { countServed } from '../src/store/matches.ts'
import { vocabulary, writtenClause } from './support/library.ts'
import { openPolicies } from './support/service.ts'

const service = perFile(openPolicies)

const by = { officerId: 'officer-city', reason: '试行' }
const lighters: Profile = { projectRegion: '430582', park: 'P02', originRegion: '330300', chain: 'fashion-goods' }

/** Publishes as the API does, and searches as the consumer does. */
async function publish(change: Parameters<typeof writtenClause>[0]) {
  const { clauses } = await enactPublish(JSON.stringify(writtenClause(change)), by, service())
  return service().handle('PolicyPublished', { ...clauses[0]!, libraryVersion: service().library.current().entry })
}
const servedOf = (events: readonly { type: string; data: unknown }[]) =>
  events.filter(({ type }) => type === 'LeadServedByPolicy').map(({ data }) => data)

it('stores a lead with what it was told and what it is found by', async () => {
  const events = await service().handle('ParksProposed', {
    leadId: '0193a000-0000-7000-8000-000000000001',
    facts: undefined,
  })
  expect(events).toMatchObject([
    { type: 'PoliciesMatched', data: { dataVersions: { versions: { library: expect.any(String) } } } },
  ])
  const leadId = await service().addLead(lighters)
  const { rows } = await service().pool.query(
    'select project_region::text, codes, open from matches where lead_id = $1',
    [leadId],
  )
  expect(rows).toEqual([{ project_region: '[430582,430583)', codes: ['park=P02', 'chain=fashion-goods'], open: true }])
})

it('finds the stored leads that a published clause serves, matches them anew and tells each once', async () => {
  const leadId = await service().addLead(lighters)
  const elsewhere = await service().addLead({ ...lighters, projectRegion: '440300', park: 'P99' })
  const unknown = await service().addLead({ projectRegion: '430582' })
  const checked = await checkDocument(JSON.stringify(writtenClause({ id: 'S-1' })), service())
  const events = await publish({ id: 'S-1' })
  const told = servedOf(events)
  const serves = { leadId, clauseId: 'S-1', version: 1, serves: true, status: 'eligible', minFen: 100_000_000 }
  expect(told).toContainEqual(expect.objectContaining(serves))
  expect(JSON.stringify(told)).not.toContain(elsewhere)
  expect(JSON.stringify(told)).not.toContain(unknown)
  expect(checked.clauses).toEqual([{ clauseId: 'S-1', version: 1, wouldServe: told.length }])
  expect(await countServed(service().pool, 'S-1')).toBe(told.length)
  expect(events).toContainEqual({
    type: 'PoliciesMatched',
    data: expect.objectContaining({ leadId, eligibleClauseIds: expect.arrayContaining(['S-1']) }),
  })
  const again = await service().handle('PolicyPublished', {
    clauseId: 'S-1',
    version: 1,
    libraryVersion: service().library.current().entry,
  })
  expect(servedOf(again)).toEqual([])
})

it('tells a lead of each further version that serves it, and of one that serves it no more', async () => {
  const leadId = await service().addLead(lighters)
  const ofLead = (events: readonly { type: string; data: unknown }[]) =>
    servedOf(events).filter((data) => (data as { leadId: string }).leadId === leadId)
  expect(ofLead(await publish({ id: 'S-2' }))).toMatchObject([{ version: 1, serves: true }])
  expect(ofLead(await publish({ id: 'S-2', benefit: { form: 'cash', formula: '300万元' } }))).toMatchObject([
    { version: 2, serves: true, maxFen: 300_000_000 },
  ])
  const narrower = {
    all: [
      { fact: 'projectRegion', under: ['430500'] },
      { fact: 'chain', in: ['internet'] },
    ],
  }
  expect(ofLead(await publish({ id: 'S-2', conditions: narrower }))).toMatchObject([
    { version: 3, serves: false, status: 'ineligible' },
  ])
})

it('goes backwards on a withdrawal: whom the clause served is told, nobody else', async () => {
  const leadId = await service().addLead(lighters)
  await publish({ id: 'S-3' })
  const { version } = await enactWithdraw('S-3', by, service())
  const events = await service().handle('PolicyWithdrawn', {
    clauseId: 'S-3',
    version,
    libraryVersion: service().library.current().entry,
  })
  const told = servedOf(events) as { leadId: string }[]
  expect(told).toContainEqual(
    expect.objectContaining({ leadId, serves: false, status: 'withdrawn', titles: expect.anything() }),
  )
  const { rows } = await service().pool.query("select count(*) from matches where 'S-3' = any (served)")
  expect(rows).toEqual([{ count: 0 }])
})

it('seeks the leads of a clause that opens later when its day comes', async () => {
  const leadId = await service().addLead(lighters)
  expect(servedOf(await publish({ id: 'S-5', inForce: { from: '2026-12-03', until: 'open' } }))).toEqual([])
  await openingsWork(service()).look()
  expect((await service().takeEvents()).filter(({ type }) => type === 'PolicyOpened')).toEqual([])
  service().travelTo('2026-12-02T16:00:00Z')
  const late = await service().addLead(lighters)
  await openingsWork(service()).look()
  await openingsWork(service()).look()
  expect((await service().takeEvents()).filter(({ type }) => type === 'PolicyOpened')).toMatchObject([
    { type: 'PolicyOpened', key: 'S-5' },
  ])
  const libraryVersion = service().library.current().entry
  const told = servedOf(await service().handle('PolicyOpened', { clauseId: 'S-5', version: 1, libraryVersion }))
  expect(told).toContainEqual(expect.objectContaining({ leadId, status: 'eligible' }))
  expect(JSON.stringify(told)).not.toContain(late)
})

it('goes on in a transaction of its own where a clause serves many leads, and tells each once', async () => {
  await service().pool.query(`
    insert into matches (lead_id, facts, as_of, counts, versions, matched_at, library_version, codes)
    select gen_random_uuid(), '{"chain": "smart-home", "projectRegion": "430502"}', '2026-12-01', '{}', '{}', now(), 1,
           array['chain=smart-home'] from generate_series(1, 1000)`)
  const conditions = { fact: 'chain', in: ['smart-home'] }
  const told: unknown[] = []
  let events = await publish({ id: 'S-6', conditions })
  for (;;) {
    told.push(...servedOf(events).map((data) => (data as { leadId: string }).leadId))
    const next = events.find(({ type }) => type === 'PolicySearchContinued')
    if (next === undefined) break
    events = await service().handle('PolicySearchContinued', next.data as never)
  }
  expect(told).toHaveLength(1000)
  expect(new Set(told).size).toBe(1000)
})

it('seeks no lead that is closed, and tells nothing of a clause that the lead came with', async () => {
  const closed = await service().addLead(lighters)
  const early = randomUUID()
  await service().handle('LeadDuplicateDetected', { leadId: closed })
  await service().handle('LeadDuplicateDetected', { leadId: early })
  await service().handle('ParksProposed', { leadId: early, facts: toFacts(lighters) })
  const { clauses } = await enactPublish(JSON.stringify(writtenClause({ id: 'S-4' })), by, service())
  const libraryVersion = service().library.current().entry
  const late = await service().addLead(lighters)
  const told = servedOf(await service().handle('PolicyPublished', { ...clauses[0]!, libraryVersion }))
  expect(JSON.stringify(told)).not.toContain(closed)
  expect(JSON.stringify(told)).not.toContain(early)
  expect(JSON.stringify(told)).not.toContain(late)
  expect(told.length).toBeGreaterThan(0)
})

it('loses no lead that is matched while a clause is being published', async () => {
  const deps = service()
  for (let round = 0; round < 5; round++) {
    const id = `RACE-${round}`
    const [leads, published] = await Promise.all([
      Promise.all(Array.from({ length: 6 }, () => deps.addLead(lighters))),
      enactPublish(JSON.stringify(writtenClause({ id })), by, deps),
    ])
    const libraryVersion = deps.library.current().entry
    const told = servedOf(await deps.handle('PolicyPublished', { ...published.clauses[0]!, libraryVersion }))
    const { rows } = await deps.pool.query<{ leadId: string }>(
      'select lead_id as "leadId" from matches where lead_id = any ($1) and library_version >= $2 and $3 = any (served)',
      [leads, libraryVersion, id],
    )
    const knew = new Set(rows.map(({ leadId }) => leadId))
    const hears = new Set(told.map((data) => (data as { leadId: string }).leadId))
    expect(leads.filter((leadId) => Number(knew.has(leadId)) + Number(hears.has(leadId)) !== 1)).toEqual([])
  }
})

it('finds a few leads among twenty thousand through the indexes, and reads no others', async () => {
  await service().pool.query(`
    insert into matches (lead_id, facts, as_of, counts, versions, matched_at, library_version, project_region, codes)
    select gen_random_uuid(), '{}', '2026-12-01', '{}', '{}', now(), 1,
           int4range(430500 + n % 80, 430500 + n % 80, '[]'), array['chain=chain-' || n % 500, 'park=P-' || n % 40]
      from generate_series(1, 20000) as rows (n)`)
  await service().pool.query('analyze matches')
  const clause = writtenClause({ conditions: { fact: 'chain', in: ['internet'] } })
  await service().addLead({ ...lighters, chain: 'internet' })
  const { text, values } = findCandidates('X', clauseKeys(clause, vocabulary))
  const { rows } = await service().pool.query<{ 'QUERY PLAN': [{ Plan: PlanNode }] }>(
    `explain (analyze, format json) ${text}`,
    values,
  )
  const nodes = nodesOf(rows[0]!['QUERY PLAN'][0].Plan)
  expect(nodes.map((node) => node['Node Type'])).not.toContain('Seq Scan')
  expect(nodes.map((node) => node['Index Name'])).toContain('matches_by_code')
  expect(Math.max(...nodes.map((node) => node['Actual Rows']))).toBeLessThan(10)
})

it('matches anew the leads of an earlier release, so that they are found as well', async () => {
  const { rows } = await service().pool.query<{ leadId: string }>(
    `insert into matches (lead_id, facts, as_of, counts, versions, matched_at)
     values (gen_random_uuid(), $1, '2026-11-24', '{}', '{}', now()) returning lead_id as "leadId"`,
    [lighters],
  )
  await matchUnkeyed(service().pool, service())
  const told = servedOf(await publish({ id: 'S-8' }))
  expect(told).toContainEqual(expect.objectContaining({ leadId: rows[0]?.leadId }))
})

it('answers for a lead with the facts and the library of the day that is asked about', async () => {
  const { getMatch, checkAnswer, explain } = answerCalls(service())
  service().travelTo('2026-12-10T02:00:00Z')
  const leadId = await service().addLead({ ...lighters, projectRegion: '440300' })
  service().travelTo('2026-12-12T02:00:00Z')
  await service().handle('ParksProposed', { leadId, facts: toFacts(lighters) })
  await enactPublish(JSON.stringify(writtenClause({ id: 'S-7' })), by, service())
  service().travelTo('2026-12-14T02:00:00Z')
  await enactWithdraw('S-7', by, service())

  const ask = async (knownOn: string, asOf = '') => {
    const asked = { leadId, language: 'en', asOf, knownOn, alreadyReceives: [] }
    const { match } = await getMatch(asked, { identity: { kind: 'service', name: 'test' } })
    return match && { asOf: match.asOf, status: match.clauses.find(({ clauseId }) => clauseId === 'S-7')?.status }
  }
  expect(await ask('2026-12-09')).toBeUndefined()
  expect(await ask('2026-12-11')).toEqual({ asOf: '2026-12-14', status: undefined })
  expect(await ask('2026-12-13')).toEqual({ asOf: '2026-12-14', status: 'eligible' })
  expect(await ask('2026-12-13', '2026-01-04')).toEqual({ asOf: '2026-01-04', status: 'notYetOpen' })
  expect(await ask('')).toEqual({ asOf: '2026-12-14', status: undefined })
  const explaining = { leadId, facts: undefined, asOf: '', knownOn: '2026-12-13', language: 'en' }
  const asked = { identity: { kind: 'service' as const, name: 'test' } }
  const { clauses } = await explain({ ...explaining, clauseIds: ['S-7', 'PL83'] }, asked)
  expect(clauses).toMatchObject([{ status: 'eligible' }, { status: 'ineligible', atoms: [{ verdict: 'false' }] }])
  await expect(explain({ ...explaining, knownOn: '', clauseIds: ['PL83', 'S-7'] }, asked)).rejects.toMatchObject({
    code: 'unprocessable',
    payload: { errors: [{ pointer: '/clauseIds/1', code: 'clause-unknown' }] },
  })
  expect(await checkAnswer({ leadId, facts: undefined, asOf: '', knownOn: '2026-12-13' })).toMatchObject({
    disagreements: [],
  })
})

type PlanNode = { 'Node Type': string; 'Index Name'?: string; 'Actual Rows': number; Plans?: PlanNode[] }
const nodesOf = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)]

it('seeks a lead again that was a duplicate and opened again', async () => {
  const lead = await service().addLead(lighters)
  await service().handle('LeadDuplicateDetected', { leadId: lead })
  await service().handle('LeadReopened', { leadId: lead })
  const told = servedOf(await publish({ id: 'S-7' }))
  expect(JSON.stringify(told)).toContain(lead)
})
