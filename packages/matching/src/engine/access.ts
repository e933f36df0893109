import type { Atom } from '../condition.ts'
import type { CodeRange } from '../vocabulary/code-tree.ts'
import type { Vocabulary } from '../vocabulary/vocabulary.ts'
import type { Normal } from './literals.ts'
import { codesOf, rangesOf } from './predicate.ts'

/**
 * What a lead's value of one fact must touch for a condition not to be false: one of these nodes of a tree (as ranges),
 * or one of these codes. An unknown value always may.
 */
export type Access = { fact: string; ranges?: readonly CodeRange[]; codes?: readonly string[] }

/** The demand of one literal on its fact, when it is of a kind that can be looked up. A negation cannot. */
export function accessOf(literal: number, atoms: readonly Atom[], vocabulary: Vocabulary): Access | undefined {
  if (literal % 2 === 1) return undefined
  const atom = atoms[literal >> 1]!
  const definition = vocabulary.facts.get(atom.fact)!
  if ('under' in atom) return { fact: atom.fact, ranges: rangesOf(atom.under, definition, vocabulary) }
  if ('in' in atom) return { fact: atom.fact, codes: codesOf(atom.in, definition) }
  if ('hasAny' in atom) return { fact: atom.fact, codes: codesOf(atom.hasAny, definition) }
  return undefined
}

/**
 * For each fact, a demand that every way through the tree makes on it: of an AND any part's will do (the shortest is
 * taken), of an OR each part must make one, and they add up. `of` gives the demand of a literal.
 */
export function demands(normal: Normal, of: (literal: number) => Access | undefined): readonly Access[] {
  if (typeof normal === 'number') {
    const access = of(normal)
    return access ? [access] : []
  }
  const parts = ('and' in normal ? normal.and : normal.or).map((part) => demands(part, of))
  if ('and' in normal) return shortest(parts.flat())
  const [first = [], ...others] = parts
  return first.flatMap((access) => {
    const all = others.map((part) => part.find(({ fact }) => fact === access.fact))
    return all.every((one) => one !== undefined) ? [all.reduce(joined, access)] : []
  })
}

/** One demand a fact, the one with the fewest keys. */
export function shortest(accesses: readonly Access[]): readonly Access[] {
  const kept: Access[] = []
  for (const access of accesses) {
    const at = kept.findIndex(({ fact }) => fact === access.fact)
    if (at < 0) kept.push(access)
    else if (size(access) < size(kept[at]!)) kept[at] = access
  }
  return kept
}

const size = ({ ranges = [], codes = [] }: Access) => ranges.length + codes.length

const joined = (a: Access, b: Access): Access =>
  a.ranges
    ? { fact: a.fact, ranges: distinct([...a.ranges, ...b.ranges!], ({ low, high }) => `${low}-${high}`) }
    : { fact: a.fact, codes: [...new Set([...a.codes!, ...b.codes!])] }

function distinct<T>(list: readonly T[], key: (one: T) => string): T[] {
  return [...new Map(list.map((one) => [key(one), one])).values()]
}
