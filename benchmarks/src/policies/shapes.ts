import type { Clause, Condition, Profile } from '@lianqiao/matching'
import { type Random, seeded } from '@lianqiao/matching/sample'

/**
 * Clause sets in the shapes of the real ones: `uniform` regions over the whole country; `skew`: one city with 20 %;
 * `nationwide`: 20 % without any place; `heavy`: OR and NOT wherever it can be.
 */
export type Shape = 'uniform' | 'skew' | 'nationwide' | 'heavy'

/** Who asks: a lead anywhere, one in the crowded city, or one of whom neither place nor trade is known. */
export type LeadKind = 'anywhere' | 'city' | 'nowhere'

export type Ground = {
  counties: string[]
  cities: string[]
  provinces: string[]
  industries: string[]
  classes: string[]
}

const crowdedCity = '430500'

/** Places and trades to draw from. */
export function groundOf(divisions: Iterable<string>, industries: Iterable<string>): Ground {
  const codes = [...divisions].filter((code) => /^\d{6}$/.test(code))
  const trades = [...industries].filter((code) => /^\d{2,4}$/.test(code))
  return {
    counties: codes.filter((code) => !code.endsWith('00')),
    cities: codes.filter((code) => code.endsWith('00') && !code.endsWith('0000')),
    provinces: codes.filter((code) => code.endsWith('0000')),
    industries: trades,
    classes: trades.filter((code) => code.length === 4),
  }
}

const sums = [100, 200, 300, 500, 800, 1_000, 2_000, 3_000, 5_000, 8_000, 10_000, 20_000, 50_000, 100_000]
const moneyFacts = ['investmentFen', 'fixedAssetsFen', 'arrivedFundsFen', 'annualRevenueFen', 'rdSpendFen']
const flags = ['listed', 'newProject', 'chainFillingProject', 'encouragedProject', 'foreignTradeEnterprise']
const titles = ['高新技术企业', '科技型中小企业', '制造业单项冠军', '专精特新小巨人', '服务型制造示范']
const sizes = ['large', 'medium', 'small', 'micro']
const chains = ['equipment-manufacturing', 'display-materials', 'smart-home', 'circular-economy', 'internet']
const days = ['2023-12-31', '2024-12-31', '2025-06-30', '2025-12-31']

function place(random: Random, shape: Shape, ground: Ground): Condition[] {
  if (shape === 'nationwide' && random.chance(0.2)) return []
  if (shape === 'skew' && random.chance(0.2)) {
    const inside = ground.counties.filter((code) => code.startsWith('4305'))
    return [{ fact: 'projectRegion', under: [random.chance(0.5) ? crowdedCity : random.pick(inside)] }]
  }
  const one = () => {
    const level = random.next()
    return random.pick(level < 0.6 ? ground.counties : level < 0.9 ? ground.cities : ground.provinces)
  }
  return [{ fact: 'projectRegion', under: random.chance(0.1) ? [one(), one()] : [one()] }]
}

function requirements(random: Random, ground: Ground): Condition[] {
  const { pick, chance } = random
  const list: Condition[] = []
  if (chance(0.5)) list.push({ fact: 'gbt4754', under: [pick(ground.industries)] })
  else if (chance(0.4)) list.push({ fact: 'chain', in: [pick(chains)] })
  if (chance(0.6)) list.push({ fact: pick(moneyFacts), gte: `${pick(sums)}万元` })
  if (chance(0.15))
    list.push({ fact: 'annualRevenueFen', gt: `${pick(sums.slice(0, 7))}万元`, lte: `${pick(sums.slice(7))}万元` })
  if (chance(0.25)) list.push({ fact: 'certificates', hasAny: [pick(titles)] })
  if (chance(0.2)) list.push({ fact: 'jobs', gte: pick([20, 50, 100, 200, 500, 1_000, 2_000]) })
  if (chance(0.25)) list.push({ fact: pick(flags), is: chance(0.8) })
  if (chance(0.1)) list.push({ fact: 'enterpriseSize', in: chance(0.5) ? ['small', 'micro'] : [pick(sizes)] })
  if (chance(0.1)) list.push({ fact: 'productionStartedOn', to: pick(days) })
  return list
}

function heavy(random: Random, ground: Ground): Condition {
  const part = (): Condition => ({ all: requirements(random, ground) })
  const wanted: Condition[] = [{ any: [part(), part()] }]
  if (random.chance(0.6)) wanted.push({ not: { fact: random.pick(flags), is: true } })
  if (random.chance(0.4)) wanted.push({ not: { fact: 'certificates', hasAny: [random.pick(titles)] } })
  if (random.chance(0.3)) wanted.push({ not: { any: [part(), { fact: 'jobs', lt: 20 }] } })
  return { all: wanted }
}

/** The `at`-th clause of a set; the same for the same seed, so that no set needs to be kept to be known. */
export function clauseAt(at: number, shape: Shape, ground: Ground, seed: number): Clause {
  const random = seeded(seed * 7_919 + at)
  const where = place(random, shape, ground)
  const rest = shape === 'heavy' ? [heavy(random, ground)] : requirements(random, ground)
  return {
    id: `B${at}`,
    policy,
    title: { zhHans: '', zhHant: '', en: '' },
    kind: 'benefit',
    assurance: 'verified',
    inForce,
    fairCompetition,
    conditions: { all: [...where, ...rest] },
    benefit: {
      form: 'cash',
      formula: { cap: `${random.pick(sums)}万元`, of: { rate: '1%', of: { fact: 'arrivedFundsFen' } } },
    },
    span: '',
  }
}

const policy = { title: '', issuer: '', level: '', area: '', source: '' }
const inForce = { from: '2020-01-01', until: 'open' }
const fairCompetition = { state: 'passed' } as const

/** A lead; every fact but its place is left out with the probability `unknown`. */
export function leadAt(at: number, kind: LeadKind, unknown: number, ground: Ground, seed: number): Profile {
  const random = seeded(seed * 104_729 + at)
  const { pick, below, chance } = random
  const counties = kind === 'city' ? ground.counties.filter((code) => code.startsWith('4305')) : ground.counties
  const facts: Record<string, unknown> = {
    gbt4754: pick(ground.classes),
    chain: pick(chains),
    certificates: titles.filter(() => chance(0.3)),
    jobs: below(2_500),
    enterpriseSize: pick(sizes),
    productionStartedOn: pick(['2023-06-01', '2024-06-01', '2025-06-30', '2026-01-01']),
  }
  for (const fact of moneyFacts) facts[fact] = pick(sums) * 1_000_000 + below(2)
  for (const flag of flags) facts[flag] = chance(0.5)
  const known = Object.fromEntries(Object.entries(facts).filter(() => !chance(unknown)))
  if (kind !== 'nowhere') return { projectRegion: pick(counties), ...known }
  const { gbt4754: _, chain: __, ...rest } = known
  return rest
}
