import type { Task } from './measure.ts'

/** One measurement to be made: who, on what, and beside whom. */
export type Planned = Task & { name: string; variant: string }

const seed = 20_261_123

const task = (change: Partial<Planned> & Pick<Planned, 'name' | 'shape' | 'lead' | 'unknown'>): Planned => {
  const clauses = change.clauses ?? 100_000
  const { shape, lead, unknown } = change
  const variant = `${clauses} clauses, ${shape}, ${lead}, ${unknown * 100} % unknown`
  return { engine: 'lianqiao', what: 'match', clauses, leads: 600, rounds: 5, hashed: 3, seed, variant, ...change }
}

/** Our own figures at a hundred thousand clauses: every shape, every share of unknowns, the worst shape too. */
export const ownPlan: readonly Planned[] = [
  ...[0, 0.3, 0.7].map((unknown) =>
    task({ name: 'region-targeted match', shape: 'uniform', lead: 'anywhere', unknown, leads: 2_000 }),
  ),
  ...[0, 0.3, 0.7].map((unknown) => task({ name: 'any region: crowded city', shape: 'skew', lead: 'city', unknown })),
  ...[0, 0.3, 0.7].map((unknown) =>
    task({ name: 'any region: 20 % nationwide', shape: 'nationwide', lead: 'anywhere', unknown }),
  ),
  ...[0, 0.3, 0.7].map((unknown) => task({ name: 'OR- and NOT-heavy', shape: 'heavy', lead: 'anywhere', unknown })),
  ...[0.3, 0.7].map((unknown) =>
    task({ name: 'worst shape', shape: 'nationwide', lead: 'nowhere', unknown, leads: 200 }),
  ),
  task({
    name: 'explain top 20 and near misses',
    what: 'explain',
    shape: 'uniform',
    lead: 'anywhere',
    unknown: 0.3,
    leads: 300,
    rounds: 3,
  }),
  task({
    name: 'explain top 20 and near misses',
    what: 'explain',
    shape: 'skew',
    lead: 'city',
    unknown: 0.3,
    leads: 300,
    rounds: 3,
  }),
  task({
    name: 'publish one clause, to be matched',
    what: 'publish',
    shape: 'uniform',
    lead: 'anywhere',
    unknown: 0.3,
    leads: 800,
  }),
]

/** The same set at other sizes: what cost does as clauses are added. */
export const sizePlan = (million: boolean): readonly Planned[] =>
  [1_000, 10_000, ...(million ? [1_000_000] : [])].map((clauses) =>
    task({ name: 'region-targeted match', shape: 'uniform', lead: 'anywhere', unknown: 0.3, clauses, leads: 1_000 }),
  )

/** The same tasks on no more clauses than that, and no more leads; of those that share name and shape the last. */
export function noLarger(plan: readonly Planned[], most: number): readonly Planned[] {
  const smaller = plan.map((one) => {
    const clauses = Math.min(one.clauses, most)
    const variant = one.variant.replace(`${one.clauses} clauses`, `${clauses} clauses`)
    return { ...one, clauses, variant, leads: Math.min(one.leads, most) }
  })
  return [...new Map(smaller.map((one) => [`${one.name}, ${one.shape}`, one])).values()]
}

export const rivals = [
  'closure scan',
  '@gorules/zen-engine',
  '@marcbachmann/cel-js',
  '@bufbuild/cel',
  'json-rules-engine',
]

/** How many leads a rival is given: enough for a median, few enough to end within minutes. */
const patience: Record<string, number> = {
  'closure scan': 60,
  '@gorules/zen-engine': 12,
  '@marcbachmann/cel-js': 12,
  '@bufbuild/cel': 4,
  'json-rules-engine': 3,
}

/** OR and NOT at ten thousand: beyond it two of the rivals need minutes to be set up. */
export const heavyBesideRivals = task({
  name: 'OR- and NOT-heavy',
  shape: 'heavy',
  lead: 'anywhere',
  unknown: 0.3,
  clauses: 10_000,
})

/** Every rival on one of our tasks, with the same clauses and leads. */
export const rivalPlan = (own: Planned): readonly Planned[] =>
  rivals.map((engine) => ({ ...own, engine, leads: patience[engine]!, rounds: engine === 'json-rules-engine' ? 1 : 3 }))
