import { type Atom, type Condition, dayNumber, type NumberAtom, readUnits, type Vocabulary } from '@lianqiao/matching'

/** One requirement in the plainest terms, for whoever writes it in another engine's language. */
export type Test =
  | { fact: string; op: 'anyOf'; values: readonly string[] }
  | { fact: string; op: 'overlaps'; values: readonly string[] }
  | { fact: string; op: 'is'; value: boolean }
  | { fact: string; op: 'between'; low: number; high: number }

/** A condition with its NOTs pushed down to the tests. */
export type Plain = { and: readonly Plain[] } | { or: readonly Plain[] } | { test: Test; negated: boolean }

export function plainOf(condition: Condition, vocabulary: Vocabulary, negated = false): Plain {
  if ('not' in condition) return plainOf(condition.not, vocabulary, !negated)
  const parts = 'all' in condition ? condition.all : 'any' in condition ? condition.any : undefined
  if (!parts) return { test: testOf(condition as Atom, vocabulary), negated }
  const plain = parts.map((part) => plainOf(part, vocabulary, negated))
  return 'all' in condition !== negated ? { and: plain } : { or: plain }
}

function testOf(atom: Atom, vocabulary: Vocabulary): Test {
  const { fact } = atom
  if ('under' in atom) return { fact, op: 'overlaps', values: atom.under }
  if ('hasAny' in atom) return { fact, op: 'overlaps', values: atom.hasAny }
  if ('in' in atom) return { fact, op: 'anyOf', values: atom.in }
  if ('is' in atom) return { fact, op: 'is', value: atom.is }
  const none = Number.MAX_SAFE_INTEGER
  if ('to' in atom || 'from' in atom) {
    const [from, to] = [atom.from, atom.to]
    return { fact, op: 'between', low: from ? dayNumber(from) : -none, high: to ? dayNumber(to) : none }
  }
  const { gte, gt, lte, lt } = atom as NumberAtom
  const units = (bound: string | number) => readUnits(bound, fact, vocabulary)
  const low = gte !== undefined ? units(gte) : gt !== undefined ? units(gt) + 1 : -none
  const high = lte !== undefined ? units(lte) : lt !== undefined ? units(lt) - 1 : none
  return { fact, op: 'between', low, high }
}
