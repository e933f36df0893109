import type { Clause } from '@lianqiao/matching'
import { grams, plain } from './words.ts'

/** A clause prepared for searching: its fields as plain text, with their grams and what a hit in them is worth. */
type Prepared = readonly { text: string; grams: ReadonlySet<string>; worth: number }[]

const prepared = new WeakMap<Clause, Prepared>()

function prepare(clause: Clause): Prepared {
  const known = prepared.get(clause)
  if (known !== undefined) return known
  const { id, title, policy, span, department = '', notes = [] } = clause
  const fields: [string, number][] = [
    [`${id} ${policy.documentNumber ?? ''}`, 8],
    [Object.values(title).join(' '), 4],
    [policy.title, 3],
    [`${policy.issuer} ${policy.area} ${department}`, 2],
    [`${span} ${notes.join(' ')}`, 1],
  ]
  const made = fields.map(([text, worth]) => ({ text: plain(text), grams: new Set(grams(text)), worth }))
  prepared.set(clause, made)
  return made
}

export type Query = readonly { text: string; grams: readonly string[] }[]

/** The words of a search; each of them has to be found. */
export function readQuery(text: string): Query {
  return plain(text)
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => ({ text: word, grams: [...new Set(grams(word))] }))
    .filter((word) => word.grams.length > 0)
}

/** The share of a word's pairs that a clause must hold: "锂电池回收" also finds "锂电池的回收". */
const ENOUGH = 0.6

/**
 * How well a clause answers a search: 0 where a word is not in it; a word that stands there as it was written counts
 * double, in a title more than in the text.
 */
export function score(clause: Clause, query: Query): number {
  const fields = prepare(clause)
  let total = 0
  for (const word of query) {
    const whole = fields.filter(({ text }) => text.includes(word.text))
    const found = word.grams.filter((gram) => fields.some((field) => field.grams.has(gram)))
    if (whole.length === 0 && found.length < Math.ceil(word.grams.length * ENOUGH)) return 0
    const best = (list: Prepared) => Math.max(0, ...list.map(({ worth }) => worth))
    total += 2 * best(whole) + (found.length / word.grams.length) * best(fieldsWith(fields, found))
  }
  return total
}

const fieldsWith = (fields: Prepared, found: readonly string[]): Prepared =>
  fields.filter((field) => found.some((gram) => field.grams.has(gram)))
