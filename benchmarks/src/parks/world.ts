import { loadReferenceData, positions, sitingWeights } from '@lianqiao/reference-data'
import {
  type CarrierFacts,
  type HazardClass,
  readNeeds,
  type SitingCarrier,
  type SitingLead,
  type SitingPark,
  type SitingWorld,
  straightDistance,
} from '@lianqiao/siting'

/** A seeded source of numbers in [0, 1): the same carriers and leads in every run. */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

type Source = () => number
const pick = <T>(next: Source, values: readonly T[]): T => values[Math.floor(next() * values.length)]!
/** A figure, or with a chance of `untold` nothing. */
const figure = (next: Source, most: number, untold: number) =>
  next() < untold ? null : Math.round(next() * most * 10) / 10

const hazardClasses: readonly (HazardClass | null)[] = ['E', 'D', 'C', 'C', 'B', 'A', null]

/** The eleven real parks with carriers that nobody has: sizes and supplies at random, qualities as workshops are built. */
export async function worldOf(carriers: number): Promise<SitingWorld> {
  const reference = await loadReferenceData()
  const parks = reference.parks.rows.map(
    (park, at): SitingPark => ({
      id: park.id,
      name: park.names.zhHans,
      divisionCode: park.division,
      chains: park.chains,
      leadingIndustries: park.leadingIndustries,
      confidence: 'high',
      agreement: null,
      carriersComplete: at % 3 !== 0,
      jobSeekers: 1000 + 100 * at,
      acknowledgedInTimeBp: 9000,
    }),
  )
  const next = seeded(carriers)
  return {
    parks,
    carriers: Array.from({ length: carriers }, (_, at) => carrierOf(next, at, pick(next, parks))),
    weights: sitingWeights(reference),
    distance: straightDistance(positions(reference)),
  }
}

function carrierOf(next: Source, at: number, { id: parkId, chains }: SitingPark): SitingCarrier {
  const kind = next() < 0.5 ? 'land' : 'workshop'
  const facts: CarrierFacts = {
    powerKva: figure(next, 5000, 0.1),
    gasCubicMetresPerDay: figure(next, 2000, 0.3),
    steamTonnesPerHour: figure(next, 10, 0.3),
    sewageTonnesPerDay: figure(next, 500, 0.3),
    codTonnesPerYear: figure(next, 20, 0.3),
    ammoniaTonnesPerYear: figure(next, 5, 0.3),
    nitrogenOxidesTonnesPerYear: figure(next, 10, 0.3),
    vocTonnesPerYear: figure(next, 10, 0.3),
    floorLoadKgPerSquareMetre: kind === 'land' ? null : pick(next, [500, 750, 1000, 1500, null]),
    clearHeightMetres: kind === 'land' ? null : pick(next, [4.5, 6, 8, 12, null]),
    hazardClass: pick(next, hazardClasses),
    bonded: pick(next, [false, false, true, null]),
    portAccess: pick(next, [false, false, true, null]),
  }
  return {
    id: `K${at}`,
    parkId,
    kind,
    free: figure(next, kind === 'land' ? 100 : 20_000, 0.02),
    chains: next() < 0.8 || chains.length === 0 ? null : [pick(next, chains)],
    facts,
    rentFenPerSquareMetreMonth: kind === 'land' ? null : Math.round(500 + next() * 1500),
  }
}

const chains = ['equipment-manufacturing', 'display-materials', 'smart-home', 'fashion-goods', 'chinese-medicine']
const origins = ['441900', '440300', '810000', '330300', '310000']

/** Leads of which a third says nothing beyond its area, the rest nearly everything. */
export function leadsOf(count: number): SitingLead[] {
  const next = seeded(7)
  return Array.from({ length: count }, (_, at): SitingLead => {
    const silent = at % 3 === 0
    const onLand = next() < 0.5
    const need = (most: number) => (silent ? null : next() < 0.5 ? 0 : Math.round(next() * most))
    return {
      chainId: pick(next, chains),
      fillsGap: next() < 0.2,
      originCode: pick(next, origins),
      productTerms: ['打火机'],
      jobs: 200,
      needs: readNeeds({
        landMu: onLand ? Math.round(next() * 120) : 0,
        workshopSquareMetres: onLand ? 0 : Math.round(next() * 25_000),
        powerKva: need(4000),
        gasCubicMetresPerDay: need(1500),
        steamTonnesPerHour: need(8),
        sewageTonnesPerDay: need(400),
        codTonnesPerYear: need(10),
        ammoniaTonnesPerYear: need(3),
        nitrogenOxidesTonnesPerYear: need(5),
        vocTonnesPerYear: need(5),
        floorLoadKgPerSquareMetre: silent ? null : pick(next, [0, 500, 800, 1200]),
        clearHeightMetres: silent ? null : pick(next, [0, 5, 7]),
        hazardClass: silent ? null : pick(next, ['E', 'D', 'C']),
        needsBonded: silent ? null : next() < 0.1,
        needsPort: silent ? null : next() < 0.1,
      }),
    }
  })
}
