import type { Atom, Clause, Condition, Formula, Profile } from '../src/index.ts'
import type { Random } from './random.ts'

/**
 * Clauses and leads made to disagree: few values, so that they meet; every kind of atom; deep trees with NOT and OR;
 * borders hit exactly; coarse and fine codes; days around the clause's own.
 */
const regions = ['430000', '430500', '430522', '430502', '431000', '440000', '440300', '310000']
const industries = ['C', 'C39', '397', 'C3974', '3971', 'C17', '1711', 'I', 'I65']
const codes = ['高新技术企业', '科技型中小企业', '制造业单项冠军']
const sums = [0, 99, 100, 101, 10_000, 1_000_000]
const days = ['2019-02-28', '2020-02-29', '2022-06-01', '2023-06-01', '2023-06-02', '2025-01-01']
export const askedDays = ['2021-07-31', '2023-06-01', '2024-02-29', '2024-08-01', '2025-06-01', '2026-01-01']

const yuan = (fen: number) => `${fen / 100}元`

export function hostileAtom({ pick, below, chance }: Random): Atom {
  const sign = pick(['gte', 'gt', 'lte', 'lt'] as const)
  const money = pick(['investmentFen', 'arrivedFundsFen', 'rdSpendFen'])
  switch (below(13)) {
    case 0:
    case 1:
      return {
        fact: pick(['projectRegion', 'originRegion']),
        under: chance(0.3) ? [pick(regions), pick(regions)] : [pick(regions)],
      }
    case 2:
      return { fact: 'gbt4754', under: [pick(industries)] }
    case 3:
      return { fact: 'chain', in: chance(0.5) ? ['internet'] : ['smart-home', '循环经济'] }
    case 4:
      return { fact: 'certificates', hasAny: chance(0.5) ? ['高企'] : [pick(codes), pick(codes)] }
    case 5:
      return { fact: pick(['listed', 'newProject']), is: chance(0.5) }
    case 6:
      return { fact: 'stage', reached: pick(['negotiating', 'started', 'aboveScale']) }
    case 7:
      return { fact: 'foundedOn', ...(chance(0.5) ? { within: { years: 3 } } : { longerThan: { months: 12 } }) }
    case 8:
      return { fact: 'productionStartedOn', ...(chance(0.5) ? { from: pick(days) } : { to: pick(days) }) }
    case 9:
      return { fact: 'containers40ft', year: 2022 + below(2), [sign]: below(3) } as Atom
    case 10:
      return { fact: 'rdSpendFen', shareOf: 'annualRevenueFen', [sign]: pick(['3%', '100%', '0.5‰']) } as Atom
    case 11:
      return { fact: 'exportUsd', plus: ['importUsd'], [sign]: pick(['100美元', '0.01美元']) } as Atom
    default:
      return chance(0.2)
        ? { fact: money, gte: yuan(99), lt: yuan(1_000_000) }
        : ({ fact: money, [sign]: yuan(pick(sums)) } as Atom)
  }
}

export function hostileCondition(random: Random, depth = 3): Condition {
  const { below, chance } = random
  if (depth === 0 || chance(0.25)) return hostileAtom(random)
  const parts = () => Array.from({ length: below(4) }, () => hostileCondition(random, depth - 1))
  const kind = below(5)
  if (kind === 0) return { not: hostileCondition(random, depth - 1) }
  return kind < 3 ? { all: parts() } : { any: parts() }
}

/** A formula over the same facts. */
export function hostileFormula(random: Random, depth = 3): Formula {
  const { pick, below } = random
  const fen = yuan(pick([100, 12_345, 1_000_000]))
  if (depth === 0)
    return pick<Formula>([
      fen,
      { upTo: fen },
      { between: ['1元', fen] },
      { fact: pick(['investmentFen', 'arrivedFundsFen']) },
    ])
  const inner = () => hostileFormula(random, depth - 1)
  const of: Formula = { fact: 'arrivedFundsFen' }
  switch (below(11)) {
    case 0:
      return { rate: pick(['1%', '0.5‰', '33bp']), of: inner() }
    case 1:
      return { rate: { product: ['50%', { fact: 'benchmarkRateBp' }] }, of: inner() }
    case 2:
      return { cap: fen, of: inner() }
    case 3:
      return { atLeast: fen, of: inner() }
    case 4:
      return { sum: [inner(), inner()] }
    case 5:
      return pick([{ min: [inner(), inner()] }, { max: [inner(), inner()] }])
    case 6:
      return { perUnit: pick([fen, { between: ['0.01元', fen] as const }]), of: { fact: pick(['landMu', 'jobs']) } }
    case 7:
      return { steps: { of: inner(), above: '1元', every: pick(['1元', '0.07元']), add: fen } }
    case 8: {
      const bands = [
        { upTo: '1元', rate: '3‰', upToIncluded: below(2) === 0 },
        { upTo: '100元', rate: '7%' },
        { rate: '1.5‰' },
      ]
      return { tiers: { of, mode: pick(['marginal', 'whole']), bands: bands.slice(0, 1 + below(3)) } }
    }
    case 9:
      return { uplift: '50%', of: inner(), when: hostileCondition(random, 1) }
    default:
      // biome-ignore lint/suspicious/noThenProperty: the formula's own word; nobody awaits a formula
      return { when: hostileCondition(random, 1), then: inner(), else: inner() }
  }
}

export function hostileClause(random: Random, id: string): Clause {
  const { pick, chance } = random
  const inForce = {
    from: pick([undefined, '2021-08', '2022-06-15', '2024']),
    until: pick(['open', 'unknown', '2025', '2025-06-01']),
  }
  return {
    id,
    policy: { title: '', issuer: '', level: '', area: '', source: '' },
    title: { zhHans: '', zhHant: '', en: '' },
    kind: chance(0.9) ? 'benefit' : 'plan',
    assurance: pick(['verified', 'verified', 'unverified', 'historical', 'draft']),
    inForce: {
      ...inForce,
      attestedUntil: pick([undefined, '2024']),
      attestedFrom: pick([undefined, undefined, '2024-02-29']),
    },
    window: chance(0.2) ? { from: '2024-02-29', until: '2025-06-01' } : undefined,
    fairCompetition: chance(0.8) ? { state: 'passed' } : { state: 'barred', since: '2024-08-01', ground: 'tax' },
    conditions: hostileCondition(random),
    judgement: chance(0.1) ? ['一事一议'] : undefined,
    benefit: { form: 'cash', formula: hostileFormula(random, 2) },
    span: '',
  }
}

/** A lead over the same values; each fact is left out with the probability `unknown`. */
export function hostileProfile(random: Random, unknown: number): Profile {
  const { pick, below, chance } = random
  const all: Profile = {
    projectRegion: pick(regions),
    originRegion: pick(regions),
    gbt4754: pick(industries),
    chain: pick(['internet', 'smart-home', 'circular-economy', 'fashion-goods']),
    certificates: codes.filter(() => chance(0.4)),
    listed: chance(0.5),
    newProject: chance(0.5),
    stage: pick(['negotiating', 'started', 'inProduction', 'aboveScale']),
    foundedOn: pick(days),
    productionStartedOn: pick(days),
    containers40ft: chance(0.5) ? { 2022: below(3) } : { 2022: below(3), 2023: below(3) },
    investmentFen: pick(sums),
    arrivedFundsFen: pick(sums),
    rdSpendFen: pick(sums),
    annualRevenueFen: pick(sums),
    exportUsd: pick([0, 0.01, 99.99, 100]),
    importUsd: pick([0, 0.01, 100]),
    benchmarkRateBp: pick([0, 345, 345.25]),
    landMu: pick([0, 0.0001, 20.5]),
    jobs: pick([0, 1, 500]),
  }
  return Object.fromEntries(Object.entries(all).filter(() => !chance(unknown)))
}
