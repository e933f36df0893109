import { createHash } from 'node:crypto'
import {
  buildIndex,
  type Clause,
  explain,
  type KnownFacts,
  matchClause,
  matchIndex,
  nearMiss,
  nearMissesOf,
  type Profile,
  publish,
  readProfile,
  type Vocabulary,
} from '@lianqiao/matching'
import { loadReferenceData } from '@lianqiao/reference-data'
import type { Engine, Matcher } from './engines/engine.ts'
import { askedDay } from './engines/ours.ts'
import { clauseAt, type Ground, groundOf, type LeadKind, leadAt, type Shape } from './shapes.ts'

/** One thing to be measured, in a process of its own. */
export type Task = {
  engine: string
  what: 'match' | 'explain' | 'publish'
  shape: Shape
  lead: LeadKind
  unknown: number
  clauses: number
  leads: number
  /** How often each lead is timed, in so many passes over all of them; every time counts. */
  rounds: number
  /** Leads whose results are hashed, to be compared between engines before any time counts. */
  hashed: number
  seed: number
}

/** Milliseconds, leads a second, megabytes. `hash` covers the places matched for the first leads. */
export type Measurement = {
  p50: number
  p99: number
  perSecond: number
  /** Processor time a lead, all threads of the process: what preemption by others does not change. */
  cpuMs: number
  buildMs: number
  rssMb: number
  /** What is really held after collection: heap and typed arrays. */
  liveMb: number
  matches: number
  hash: string
}

export async function measure(task: Task, engines: ReadonlyMap<string, () => Promise<Engine>>): Promise<Measurement> {
  const data = await loadReferenceData()
  const vocabulary = data.policies.vocabulary
  const divisions = Array.from(data.nationalDivisions, ({ code }) => code)
  const ground = groundOf(
    divisions,
    Array.from(data.industries, ({ code }) => code),
  )
  const clauses = {
    *[Symbol.iterator]() {
      for (let at = 0; at < task.clauses; at++) yield clauseAt(at, task.shape, ground, task.seed)
    },
  }
  const leads = Array.from({ length: task.leads }, (_, at) => leadAt(at, task.lead, task.unknown, ground, task.seed))
  const started = performance.now()
  if (task.what !== 'match') return measureOurs(task, clauses, leads, vocabulary, ground)
  const engine = await engines.get(task.engine)!()
  const matcher = await engine.build(clauses, vocabulary)
  const buildMs = performance.now() - started
  const { hash, matches } = await resultsOf(matcher, leads.slice(0, task.hashed))
  const prepared = leads.map((lead) => matcher.prepare(lead))
  if (engine.name === 'lianqiao') for (const lead of prepared) await matcher.match(lead)
  const timed = await timesOf(prepared, task.rounds, (lead) => matcher.match(lead))
  return { ...timed, buildMs, ...resident(), matches, hash }
}

/** Times the work on each lead, in so many passes over all of them. */
async function timesOf<Lead>(leads: readonly Lead[], rounds: number, work: (lead: Lead) => unknown) {
  const times: number[] = []
  const used = process.cpuUsage()
  for (let round = 0; round < rounds; round++)
    for (const lead of leads) {
      const begun = performance.now()
      const answer = work(lead)
      if (answer instanceof Promise) await answer
      times.push(performance.now() - begun)
    }
  return { ...summary(times), cpuMs: cpuSince(used) / times.length }
}

async function resultsOf(matcher: Matcher, leads: readonly Profile[]) {
  const hash = createHash('sha256')
  let matches = 0
  for (const lead of leads) {
    const places = Int32Array.from(matcher.places(await matcher.match(matcher.prepare(lead)))).sort()
    matches += places.length / leads.length
    hash.update(`${places.length}:${places.join()};`)
  }
  return { hash: hash.digest('hex').slice(0, 16), matches: Math.round(matches) }
}

async function measureOurs(
  task: Task,
  clauses: Iterable<Clause>,
  leads: readonly Profile[],
  vocabulary: Vocabulary,
  ground: Ground,
): Promise<Measurement> {
  const started = performance.now()
  let index = buildIndex(clauses, vocabulary)
  const buildMs = performance.now() - started
  // What is explained is read from the documents, which a service that explains keeps beside the index.
  const byId = new Map(task.what === 'explain' ? Array.from(clauses, (clause) => [clause.id, clause]) : [])
  const known = (profile: Profile): KnownFacts => readProfile(profile, vocabulary).known
  let publications = 0
  const work = task.what === 'explain' ? explained : published
  // The first ones compile the code; a process that serves has them behind it.
  for (const lead of leads) work(lead)
  const timed = await timesOf(leads, task.rounds, work)
  return { ...timed, buildMs, ...resident(), matches: 0, hash: '' }

  function published(profile: Profile) {
    index = publish(index, clauseAt(task.clauses + publications++, task.shape, ground, task.seed))
    matchIndex(index, known(profile), askedDay)
  }

  function explained(profile: Profile) {
    const facts = known(profile)
    const match = matchIndex(index, facts, askedDay)
    const shown = match.top(20).map(({ id }) => byId.get(id)!)
    for (const clause of shown) {
      JSON.stringify(matchClause(clause, facts, askedDay, vocabulary).benefit)
      explain(clause.conditions, facts, askedDay, vocabulary)
    }
    const near = nearMissesOf(index, facts, askedDay, 20).map((id) => byId.get(id)!)
    for (const clause of near) nearMiss(explain(clause.conditions, facts, askedDay, vocabulary))
  }
}

function cpuSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000
}

function summary(times: number[]): Pick<Measurement, 'p50' | 'p99' | 'perSecond'> {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]!
  const total = times.reduce((sum, one) => sum + one, 0)
  return { p50: at(0.5), p99: at(0.99), perSecond: (times.length / total) * 1_000 }
}

/** Memory after what is no longer needed was collected; what the process keeps of it, and what is really held. */
function resident(): Pick<Measurement, 'rssMb' | 'liveMb'> {
  globalThis.gc?.()
  const { rss, heapUsed, arrayBuffers } = process.memoryUsage()
  return { rssMb: rss / 1_048_576, liveMb: (heapUsed + arrayBuffers) / 1_048_576 }
}
