import type { Atom, Clause, Condition, FactCatalogue, Profile } from '@lianqiao/matching'
import type { Random } from '@lianqiao/matching/sample'

/** Values of each fact that the clauses themselves speak of, with their neighbours: leads made of them stand on borders. */
export type Borders = ReadonlyMap<string, readonly unknown[]>

const factors: readonly [string, number][] = [
  ['亿美元', 100_000_000],
  ['万美元', 10_000],
  ['美元', 1],
  ['亿元', 10_000_000_000],
  ['万元', 1_000_000],
  ['元', 100],
  ['%', 100],
]

/** Collects the borders of a library. */
export function bordersOf(clauses: readonly Clause[], facts: FactCatalogue): Borders {
  const values = new Map<string, Set<unknown>>()
  const add = (fact: string, ...more: unknown[]) => {
    const set = values.get(fact) ?? new Set()
    for (const one of more) set.add(one)
    values.set(fact, set)
  }
  for (const name of facts.keys()) add(name, ...defaults(name, facts))
  for (const { conditions } of clauses) for (const atom of atomsIn(conditions)) addAtom(atom, add)
  return new Map([...values].map(([fact, set]) => [fact, [...set]]))
}

function addAtom(atom: Atom, add: (fact: string, ...values: unknown[]) => void) {
  if ('under' in atom)
    for (const code of atom.under) add(atom.fact, code, `${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`)
  else if ('in' in atom) add(atom.fact, ...atom.in)
  else if ('hasAny' in atom) add(atom.fact, atom.hasAny, atom.hasAny.slice(0, 1))
  else if ('reached' in atom) add(atom.fact, atom.reached)
  else if ('from' in atom || 'to' in atom) add(atom.fact, ...[atom.from, atom.to].filter(Boolean))
  else
    for (const key of ['gte', 'gt', 'lte', 'lt'] as const) {
      const bound = (atom as Record<string, string | number | undefined>)[key]
      if (bound !== undefined && !('shareOf' in atom)) add(atom.fact, ...around(bound))
    }
}

function around(bound: string | number): number[] {
  const figure = Number.parseFloat(String(bound))
  const factor = factors.find(([unit]) => String(bound).endsWith(unit))?.[1] ?? 1
  const value = Math.round(figure * factor * 1_000) / 1_000
  return Number.isInteger(value) ? [value - 1, value, value + 1] : [value]
}

function defaults(name: string, facts: FactCatalogue): unknown[] {
  const fact = facts.get(name)!
  if (fact.type === 'boolean') return [true, false]
  if (fact.type === 'date') return ['2016-02-29', '2023-06-01', '2025-12-31']
  if (fact.type === 'number') return fact.byYear ? [{ 2022: 3 }, { 2022: 0, 2023: 7 }] : [0, 1, 100]
  if (fact.type === 'set') return [[]]
  if (fact.type === 'region') return ['440300', '430000', '430500']
  if (fact.type === 'industry') return ['C3974', 'C39', 'I65']
  return fact.values.slice(0, 4).map(({ code }) => code)
}

function atomsIn(condition: Condition): Atom[] {
  if ('all' in condition) return condition.all.flatMap(atomsIn)
  if ('any' in condition) return condition.any.flatMap(atomsIn)
  return 'not' in condition ? atomsIn(condition.not) : [condition]
}

/** A lead out of the borders, each fact left out with the probability `unknown`. */
export function borderProfile(borders: Borders, random: Random, unknown: number): Profile {
  const profile: Record<string, unknown> = {}
  for (const [fact, values] of borders) if (!random.chance(unknown)) profile[fact] = random.pick(values)
  return profile
}
