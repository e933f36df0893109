import { performance } from 'node:perf_hooks'
import {
  createEnterpriseIndex,
  type EnterpriseDescription,
  type EnterpriseIndex,
  type EnterpriseMatcher,
} from '@lianqiao/enterprises'
import type { Figure } from '../figure.ts'
import { bigramScan } from './bigram-scan.ts'
import { latency, single } from './figure.ts'
import { ARRIVALS, descriptionOf, random, type Synthetic, synthetic } from './synthetic.ts'

const SCANS = 5
const WARM_UP = 300

/** Fills an index in memory and asks it; the stored one must be found, else no time counts. */
export function inMemory(matcher: EnterpriseMatcher, count: number, asks: number): Figure[] {
  const next = random(1)
  const before = process.memoryUsage().rss
  const index = createEnterpriseIndex(matcher)
  const started = performance.now()
  for (let n = 0; n < count; n += 1) {
    const one = synthetic(n, next)
    index.add(one.id, descriptionOf(one))
  }
  const seconds = (performance.now() - started) / 1000
  const rss = (process.memoryUsage().rss - before) / 2 ** 20
  const names = namesOf(count)
  const scan = bigramScan(names)
  const chosen = sample(count, asks)
  for (const one of chosen.slice(0, WARM_UP)) index.search(descriptionOf(one))
  const figures = Object.entries(ARRIVALS).flatMap(([arrival, arrive]) => {
    const times = chosen.map((one) => asked(index, one, arrive(one), arrival))
    const scans = chosen.slice(0, SCANS).map((one) => timed(() => scan(arrive(one).name)))
    return [latency(`${count} in memory, ${arrival}`, times, 'bigram Jaccard scan', scans)]
  })
  return [
    ...figures,
    single('enterprises: ingest', `${count} in memory`, count / seconds, 'enterprises/s'),
    single('enterprises: memory', `${count} in memory, descriptions included`, rss, 'MiB'),
    single('enterprises: memory', `${count} in memory, posting lists`, index.postingBytes / 2 ** 20, 'MiB'),
  ]
}

function asked(index: EnterpriseIndex, one: Synthetic, description: EnterpriseDescription, arrival: string) {
  let search = index.search({ name: '' })
  const time = timed(() => {
    search = index.search(description)
  })
  const isFound = search.matches.some(({ id }) => id === one.id)
  const mustBeFound = arrival !== 'not stored' && arrival !== 'one character wrong'
  if (mustBeFound && !isFound && !search.truncated) throw new Error(`${arrival}: ${description.name} was not found`)
  return time
}

function timed(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

/** The same enterprises again, from the same seed. */
export function* again(count: number): Generator<Synthetic> {
  const next = random(1)
  for (let n = 0; n < count; n += 1) yield synthetic(n, next)
}

function namesOf(count: number): string[] {
  return [...again(count)].map((one) => descriptionOf(one).name)
}

export function sample(count: number, asks: number): Synthetic[] {
  const step = Math.max(1, Math.floor(count / asks))
  return [...again(count)].filter((_, n) => n % step === 0).slice(0, asks)
}
