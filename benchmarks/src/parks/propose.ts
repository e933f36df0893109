import { performance } from 'node:perf_hooks'
import { buildSitingIndex, proposeFromIndex, type SitingLead, type SitingWorld, withPark } from '@lianqiao/siting'
import { type Figure, median, quantile, round, spreadOf } from '../figure.ts'
import { scan } from './scan.ts'
import { leadsOf, worldOf } from './world.ts'

const RIVAL = 'a scan of every carrier, verdicts only'

/** The scan is asked one lead of so many, or a run would take minutes. */
const SCANNED = 10

/** What a proposal costs among the eleven parks, and a park made anew, beside a scan without index. */
export async function proposing(carriers: number, { runs, asks }: { runs: number; asks: number }): Promise<Figure[]> {
  const world = await worldOf(carriers)
  const leads = leadsOf(asks)
  const index = buildSitingIndex(world)
  const ours = (lead: SitingLead) => proposeFromIndex(lead, index)
  const theirs = (lead: SitingLead) => scan(lead, world)
  const fewer = leads.filter((_, at) => at % SCANNED === 0)
  for (const lead of fewer) agree(ours(lead), theirs(lead))
  timed(leads, ours)
  const pairs = Array.from({ length: runs }, () => [timed(leads, ours), timed(fewer, theirs)] as const)
  const at = (q: number) => figure(`parks: p${q * 100} of a proposal`, carriers, pairs, (times) => quantile(times, q))
  return [at(0.5), at(0.99), undisturbed(carriers, pairs), anew(world, runs)]
}

/** Neighbours' load counts in no lead that had one quiet run: what the leads themselves cost. */
function undisturbed(carriers: number, pairs: readonly Pair[]): Figure {
  const quickest = (which: 0 | 1) => pairs[0]![which].map((_, at) => Math.min(...pairs.map((pair) => pair[which][at]!)))
  const least: Pair = [quickest(0), quickest(1)]
  const one = figure('parks: p99 of a proposal', carriers, [least], (times) => quantile(times, 0.99))
  return { ...one, variant: `${one.variant}, each lead's quickest of ${pairs.length}`, runs: pairs.length }
}

type Pair = readonly [number[], number[]]

function timed(leads: readonly SitingLead[], answer: (lead: SitingLead) => unknown): number[] {
  return leads.map((lead) => {
    const start = performance.now()
    answer(lead)
    return performance.now() - start
  })
}

/** No time counts before both say the same. */
function agree(ours: ReturnType<typeof proposeFromIndex>, theirs: ReturnType<typeof scan>): void {
  for (const { parkId, verdict } of ours)
    if (theirs.get(parkId) !== verdict) throw new Error(`${parkId}: ${verdict}, the scan says ${theirs.get(parkId)}`)
}

/** A reservation or a release changes one park: its part of the index is made anew. */
function anew(world: SitingWorld, runs: number): Figure {
  const park = world.parks[1]!
  const carriers = world.carriers.filter(({ parkId }) => parkId === park.id)
  const whole = Array.from({ length: runs }, () => once(() => buildSitingIndex(world)))
  const index = buildSitingIndex(world)
  const one = Array.from({ length: runs }, () => once(() => withPark(index, park, carriers)))
  const ratios = one.map((value, at) => value / whole[at]!)
  return {
    name: 'parks: one park of the index anew',
    variant: `${world.carriers.length} carriers, ${carriers.length} of them in it`,
    value: round(median(one)),
    unit: 'ms',
    rival: 'the whole index anew',
    ratio: round(median(ratios)),
    runs,
    spread: round(spreadOf(ratios)),
  }
}

function once(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

function figure(
  name: string,
  carriers: number,
  pairs: readonly Pair[],
  of: (times: readonly number[]) => number,
): Figure {
  const ratios = pairs.map(([ours, theirs]) => of(ours) / of(theirs))
  return {
    name,
    variant: `11 parks, ${carriers} carriers`,
    value: round(median(pairs.map(([ours]) => of(ours)))),
    unit: 'ms',
    rival: RIVAL,
    ratio: round(median(ratios)),
    runs: pairs.length,
    spread: round(spreadOf(ratios)),
  }
}
