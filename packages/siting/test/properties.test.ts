import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  buildSitingIndex,
  proposeFromIndex,
  proposeSites,
  requirements,
  type SitingLead,
  type SitingWorld,
  withPark,
} from '../src/index.ts'
import { anyLead, anyWorld, decidedLead } from './support/arbitrary.ts'
import { weights } from './support/examples.ts'

const distance = (origin: string, division: string) =>
  origin === '440000' ? null : Number(origin.slice(0, 3)) + Number(division.slice(4))
const worldOf = (some: Pick<SitingWorld, 'parks' | 'carriers'>): SitingWorld => ({ ...some, weights, distance })

const leads = fc.oneof(anyLead, decidedLead)

describe('proposals', () => {
  it('by the index are those of the definition', () => {
    fc.assert(
      fc.property(leads, anyWorld, (lead, some) => {
        const world = worldOf(some)
        expect(proposeFromIndex(lead, buildSitingIndex(world))).toEqual(proposeSites(lead, world))
      }),
      { numRuns: 2000 },
    )
  })

  it('after a change of one park are those of an index made anew', () => {
    fc.assert(
      fc.property(leads, anyWorld, anyWorld, (lead, before, after) => {
        let index = buildSitingIndex(worldOf(before))
        for (const park of after.parks)
          index = withPark(
            index,
            park,
            after.carriers.filter(({ parkId }) => parkId === park.id),
          )
        expect(proposeFromIndex(lead, index)).toEqual(proposeSites(lead, worldOf(after)))
      }),
    )
  })

  it('do not depend on the order in which parks and carriers are given', () => {
    fc.assert(
      fc.property(leads, anyWorld, (lead, some) => {
        const world = worldOf(some)
        const turned = { ...world, parks: world.parks.toReversed(), carriers: world.carriers.toReversed() }
        expect(proposeSites(lead, turned)).toEqual(proposeSites(lead, world))
      }),
    )
  })

  it('have a score that is the sum of its points, from 0 to 100, with what is open on top of it', () => {
    fc.assert(
      fc.property(leads, anyWorld, (lead, some) => {
        for (const { score, open, items } of proposeSites(lead, worldOf(some))) {
          expect(score).toBe(items.reduce((sum, { points }) => sum + points, 0))
          expect(open).toBe(items.filter(({ mark }) => mark === null).reduce((sum, { weight }) => sum + weight, 0))
          expect(items.reduce((sum, { weight }) => sum + weight, 0)).toBe(100)
          expect(score).toBeGreaterThanOrEqual(0)
          expect(score + open).toBeLessThanOrEqual(100)
        }
      }),
    )
  })
})

describe('filling in what was unknown', () => {
  const needed = new Map(requirements.map(({ leadFact, steps }) => [leadFact, steps?.map(({ value }) => value)]))

  it('never turns "fits" into "does not fit" or back, and never moves a score out of its range', () => {
    fc.assert(
      fc.property(leads, anyWorld, fc.nat(), (lead, some, seed) => {
        const before = proposeSites(lead, worldOf(some))
        const after = proposeSites(filledLead(lead, needed, seed), worldOf(some))
        for (const one of before) {
          const then = after.find(({ parkId }) => parkId === one.parkId)!
          if (one.verdict !== 'unknown') expect(then.verdict).toBe(one.verdict)
          expect(then.score).toBeGreaterThanOrEqual(one.score)
          expect(then.score + then.open).toBeLessThanOrEqual(one.score + one.open)
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('of the parks and their carriers neither', () => {
    fc.assert(
      fc.property(leads, anyWorld, fc.nat(), (lead, some, seed) => {
        const before = proposeSites(lead, worldOf(some))
        const after = proposeSites(lead, worldOf(filledWorld(some, needed, seed)))
        for (const one of before)
          if (one.verdict !== 'unknown')
            expect(after.find(({ parkId }) => parkId === one.parkId)!.verdict).toBe(one.verdict)
      }),
      { numRuns: 2000 },
    )
  })
})

type Steps = ReadonlyMap<string, readonly unknown[] | undefined>

const pick = (name: string, seed: number, steps: Steps): unknown => {
  const values = steps.get(name) ?? [0, 0.3, 5, 20, 40]
  return values[(seed + name.length) % values.length]
}

function filledLead(lead: SitingLead, steps: Steps, seed: number): SitingLead {
  const needs = Object.fromEntries(
    [...steps.keys()].map((name) => [name, (lead.needs as Record<string, unknown>)[name] ?? pick(name, seed, steps)]),
  )
  return {
    ...lead,
    needs,
    chainId: lead.chainId ?? ['internet', 'fashion-goods'][seed % 2]!,
    originCode: lead.originCode === '440000' ? '440300' : (lead.originCode ?? '441900'),
    fillsGap: lead.fillsGap ?? seed % 2 === 0,
    jobs: lead.jobs ?? 50,
  }
}

function filledWorld(some: Pick<SitingWorld, 'parks' | 'carriers'>, leadSteps: Steps, seed: number) {
  const steps: Steps = new Map(
    requirements
      .filter(({ how }) => how !== 'area')
      .map(({ carrierFact, leadFact }) => [carrierFact, leadSteps.get(leadFact)]),
  )
  return {
    parks: some.parks.map((park) => ({ ...park, carriersComplete: true })),
    carriers: some.carriers.map((carrier) => ({
      ...carrier,
      free: carrier.free ?? [0, 5, 40][seed % 3]!,
      facts: Object.fromEntries(
        [...steps.keys()].map((name) => [
          name,
          (carrier.facts as Record<string, unknown>)[name] ?? pick(name, seed, steps),
        ]),
      ),
    })),
  }
}
