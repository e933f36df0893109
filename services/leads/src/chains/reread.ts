import type { ChainInput, Crosswalk } from '@lianqiao/chains'
import type { DomainEvent, Events } from '@lianqiao/contracts'
import type { Classification } from '@lianqiao/contracts/leads'
import { type Outbox, type Tx, withTransaction } from '@lianqiao/eventing'
import type { Clock } from '@lianqiao/service-kit'
import type { Pool } from 'pg'
import { type Classify, classificationOf } from '../domain/classification.ts'
import { leadClassified } from '../domain/events/lead-classified.ts'
import { type ChainReading, chainOf, type Reread, readInOtherList, rereadInSameList } from '../domain/reread.ts'
import { setClassification } from '../store/leads.ts'
import { countAllLeads, type RereadRow, readLeadPage, saveReadings } from '../store/rereading.ts'

export type RereadDeps = { pool: Pool; outbox: Outbox<Events>; clock: Clock; classify: Classify }

export type RereadOptions = {
  /** Name of the list; the current one unless `crosswalk` leads to another. */
  list: string
  crosswalk: Crosswalk | null
  apply: boolean
  onProgress(done: number, total: number): void
}

export type RereadReport = {
  list: string
  applied: boolean
  leads: number
  changed: number
  needReview: number
  /** Leads whose chain a person had corrected: their word stood. */
  corrected: number
  changes: { from: string | null; to: string | null; leads: number }[]
  /** The first of them, to look at. */
  examples: { leadId: string; enterpriseName: string; from: string | null; to: string | null }[]
}

const PAGE = 200
const EXAMPLES = 20
const FIRST = '00000000-0000-0000-0000-000000000000'
const IN_WORK = new Set(['submitted', 'acknowledged', 'assessing', 'accepted'])

/**
 * Reads every stored lead again, with the present lexicon or in the words of another chain list, and tells what would
 * change. With `apply`, page by page, it is changed: a lead in work whose chain changes is proposed and matched anew,
 * as after a correction. It may be stopped and started again at any time.
 */
export async function rereadChains(options: RereadOptions, deps: RereadDeps): Promise<RereadReport> {
  const total = await countAllLeads(deps.pool)
  const tally = createTally()
  for (let after = FIRST, done = 0; ; ) {
    const page = await (options.apply
      ? withTransaction(deps.pool, (tx) => applyPage(tx, after, options, deps))
      : rereadPage(deps.pool, after, options, deps))
    const last = page.at(-1)
    if (last === undefined) break
    if (options.apply) deps.outbox.wake()
    for (const one of page) tally.add(one)
    after = last.row.leadId
    done += page.length
    options.onProgress(done, Math.max(done, total))
  }
  return { list: options.list, applied: options.apply, ...tally.report() }
}

type Read = { row: RereadRow; fresh: Classification; reading: ChainReading | null; reread: Reread }

function read(row: RereadRow, { crosswalk }: RereadOptions, { classify }: RereadDeps): Read {
  const answer = classify(inputOf(row))
  const fresh = classificationOf(answer)
  if (crosswalk === null) return { row, fresh, reading: null, reread: rereadInSameList(row.classification, fresh) }
  const reading = readInOtherList(row.classification, answer, crosswalk)
  const from = row.reading === null ? chainOf(row.classification) : row.reading.chainId
  const isChange = row.reading === null || row.reading.chainId !== reading.chainId
  return { row, fresh, reading, reread: { from, to: reading.chainId, isChange, needsReview: reading.needsReview } }
}

async function rereadPage(db: Pool | Tx, after: string, options: RereadOptions, deps: RereadDeps): Promise<Read[]> {
  const rows = await readLeadPage(db, { after, list: options.list, limit: PAGE, lock: options.apply })
  return rows.map((row) => read(row, options, deps))
}

async function applyPage(tx: Tx, after: string, options: RereadOptions, deps: RereadDeps): Promise<Read[]> {
  const page = await rereadPage(tx, after, options, deps)
  const at = deps.clock()
  const readings = page.flatMap(({ row: { leadId }, reading }) => (reading === null ? [] : [{ leadId, ...reading }]))
  if (readings.length > 0) await saveReadings(tx, options.list, readings, at)
  const events: DomainEvent[] = []
  if (options.crosswalk === null)
    for (const { row, fresh, reread } of page) if (reread.isChange) events.push(...(await change(tx, row, fresh, at)))
  if (events.length > 0) await deps.outbox.append(tx, events)
  return page
}

async function change(tx: Tx, row: RereadRow, fresh: Classification, at: Date): Promise<DomainEvent[]> {
  const chainId = chainOf(fresh)
  const { chain: _, ...others } = row.facts
  const facts = chainId === null ? others : { ...others, chain: chainId }
  await setClassification(tx, { leadId: row.leadId, classification: fresh, chainId, facts, at })
  const isInWork = row.duplicateOf === null && IN_WORK.has(row.status)
  if (!isInWork) return []
  const { leadId, enterpriseName, originCode, originZone } = row
  const lead = { leadId, enterpriseName, originZone, originCode: originCode ?? '' }
  return [leadClassified({ ...lead, classification: fresh, facts, at: at.toISOString() })]
}

function inputOf({ enterpriseName, text, gbt4754, products }: RereadRow): ChainInput {
  return { name: enterpriseName, text, gbt4754: gbt4754 ?? undefined, products }
}

function createTally() {
  const counts = { leads: 0, changed: 0, needReview: 0, corrected: 0 }
  const changes = new Map<string, RereadReport['changes'][number]>()
  const examples: RereadReport['examples'] = []
  return {
    add({ row, reread: { from, to, isChange, needsReview } }: Read) {
      counts.leads += 1
      if (needsReview) counts.needReview += 1
      if (row.classification.correction !== undefined) counts.corrected += 1
      if (!isChange) return
      counts.changed += 1
      const key = `${from}\n${to}`
      const known = changes.get(key) ?? { from, to, leads: 0 }
      changes.set(key, { ...known, leads: known.leads + 1 })
      if (examples.length < EXAMPLES)
        examples.push({ leadId: row.leadId, enterpriseName: row.enterpriseName, from, to })
    },
    report: () => ({ ...counts, changes: [...changes.values()].sort((a, b) => b.leads - a.leads), examples }),
  }
}
