import fc from 'fast-check'
import {
  type CarrierFacts,
  requirements,
  type SitingCarrier,
  type SitingLead,
  type SitingNeeds,
  type SitingPark,
} from '../../src/index.ts'
import { nothingElse } from './examples.ts'

const chains = ['fashion-goods', 'internet', 'smart-home']
const few = (values: readonly number[]) => fc.option(fc.constantFrom(...values), { freq: 4 })
const hazard = fc.option(fc.constantFrom('A', 'B', 'C', 'D', 'E'), { freq: 4 })
const flag = fc.option(fc.boolean(), { freq: 4 })

/** Small figures, so that needs and holdings meet at their edges; some with decimals that do not add up in binary. */
const amounts = [0, 0.1, 0.2, 0.3, 5, 10, 20, 20.5, 40]

function factsOf(names: readonly string[], steps: (name: string) => readonly unknown[] | undefined) {
  return fc.record(
    Object.fromEntries(
      names.map((name) => {
        const values = steps(name)
        if (values === undefined) return [name, few(amounts)]
        return [name, values.length === 2 ? flag : hazard]
      }),
    ),
  )
}

const needs = factsOf(
  requirements.map(({ leadFact }) => leadFact),
  (name) => requirements.find(({ leadFact }) => leadFact === name)?.steps,
) as unknown as fc.Arbitrary<SitingNeeds>

const facts = factsOf(
  requirements.filter(({ how }) => how !== 'area').map(({ carrierFact }) => carrierFact),
  (name) => requirements.find(({ carrierFact }) => carrierFact === name)?.steps,
) as unknown as fc.Arbitrary<CarrierFacts>

export const anyLead: fc.Arbitrary<SitingLead> = fc.record({
  chainId: fc.option(fc.constantFrom(...chains), { freq: 4 }),
  fillsGap: flag,
  originCode: fc.option(fc.constantFrom('441900', '440300', '440000', '330300'), { freq: 4 }),
  productTerms: fc.subarray(['打火机', '皮革箱包']),
  needs,
  jobs: few([0, 10, 200]),
})

/** Leads that say everything, and need little beside an area: most answers to them are certain. */
export const decidedLead: fc.Arbitrary<SitingLead> = fc
  .tuple(
    anyLead,
    fc.record({
      landMu: fc.constantFrom(0, 0.3, 5, 40, 60),
      workshopSquareMetres: fc.constantFrom(0, 0, 20, 60),
      powerKva: fc.constantFrom(0, 0, 10, 40),
      floorLoadKgPerSquareMetre: fc.constantFrom(0, 0, 5),
      needsBonded: fc.constantFrom(false, false, true),
    }),
  )
  .map(([lead, needs]) => ({
    ...lead,
    chainId: lead.chainId ?? 'internet',
    originCode: lead.originCode ?? '441900',
    needs: { ...nothingElse, ...needs },
  }))

const anyAgreement = fc.record({
  id: fc.constantFrom('A1', 'A2'),
  mode: fc.constantFrom('built-jointly', 'managed-jointly', 'leased') as fc.Arbitrary<'leased'>,
  inForce: fc.boolean(),
  from: fc.constant('2026-01-01'),
  to: fc.constant('2030-12-31'),
  originCodes: fc.subarray(['441900', '440000', '330300'], { minLength: 1 }),
  chains: fc.option(fc.subarray(chains)),
})

const anyPark = (id: string): fc.Arbitrary<SitingPark> =>
  fc.record({
    id: fc.constant(id),
    name: fc.constant(id),
    divisionCode: fc.constantFrom('430582', '430502', null),
    chains: fc.oneof(fc.constant(chains), fc.subarray(chains)),
    leadingIndustries: fc.subarray(['打火机', '小五金', '箱包']),
    confidence: fc.constantFrom('high', 'medium', 'low') as fc.Arbitrary<'high'>,
    agreement: fc.option(anyAgreement, { freq: 1 }),
    carriersComplete: fc.boolean(),
    jobSeekers: few([0, 100, 1000]),
    acknowledgedInTimeBp: few([0, 7000, 10000]),
  })

const anyCarrier: fc.Arbitrary<Omit<SitingCarrier, 'id'>> = fc.record({
  parkId: fc.constantFrom('P1', 'P2'),
  kind: fc.constantFrom('land', 'workshop') as fc.Arbitrary<'land'>,
  free: few(amounts),
  chains: fc.option(fc.subarray(chains), { freq: 2 }),
  facts,
  rentFenPerSquareMetreMonth: few([500, 800, 1500]),
})

export const anyWorld = fc.record({
  parks: fc.tuple(anyPark('P1'), anyPark('P2')),
  carriers: fc
    .array(anyCarrier, { maxLength: 14 })
    .map((some) => some.map((carrier, at) => ({ ...carrier, id: `K${String(at).padStart(2, '0')}` }))),
})
