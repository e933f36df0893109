import { type AccessKey, accessKeys, type Clause, type KnownFacts, type Vocabulary } from '@lianqiao/matching'

/**
 * What a stored lead is found by: its places and its industry as ranges of the code trees, and everything that has a
 * code as `fact=code`. A fact that is not known has no key: a clause that asks for it does not serve the lead yet.
 */
export type LeadKeys = {
  projectRegion: string | null
  originRegion: string | null
  industry: string | null
  codes: string[]
}

export function leadKeys(known: KnownFacts): LeadKeys {
  const range = (fact: string) => {
    const value = known.get(fact)
    return value?.type === 'range' ? `[${value.range.low},${value.range.high}]` : null
  }
  return {
    projectRegion: range('projectRegion'),
    originRegion: range('originRegion'),
    industry: range('gbt4754'),
    codes: [...known].flatMap(([fact, value]) => {
      if (value.type === 'code') return [codeKey(fact, value.code)]
      return value.type === 'set' ? [...value.codes].map((code) => codeKey(fact, code)) : []
    }),
  }
}

/**
 * The keys of leads that a clause can serve, for the indexed columns: multiranges, '' where it asks for none, and codes
 * any of which will do.
 */
export type ClauseKeys = { projectRegion: string; originRegion: string; industry: string; codes: string[] }

/** The facts that tell leads apart best come first; nearly every lead is to come to the same city. */
const LAST = ['gbt4754', 'chain', 'originRegion', 'projectRegion']

/**
 * By what the leads that a clause serves are found; `null` where it demands nothing that is looked up (a clause of
 * figures and dates for the whole country): then every open lead is a candidate.
 */
export function clauseKeys({ conditions }: Clause, vocabulary: Vocabulary): ClauseKeys | null {
  const coded = [...vocabulary.facts.values()].filter(({ type }) => type === 'enum' || type === 'set')
  const first = coded.map(({ name }) => name).filter((name) => !LAST.includes(name))
  const keys = accessKeys(conditions, vocabulary, ['park', ...first, ...LAST])
  if (keys === null) return null
  const ranges: Record<string, AccessKey['ranges']> = { projectRegion: [], originRegion: [], gbt4754: [] }
  const codes: string[] = []
  for (const { fact, ranges: places, codes: values } of keys) {
    if (values !== undefined) codes.push(...values.map((code) => codeKey(fact, code)))
    else if (fact in ranges) ranges[fact] = places
    else return null
  }
  return {
    projectRegion: multirange(ranges.projectRegion),
    originRegion: multirange(ranges.originRegion),
    industry: multirange(ranges.gbt4754),
    codes,
  }
}

const codeKey = (fact: string, code: string) => `${fact}=${code}`

const multirange = (ranges: AccessKey['ranges'] = []) =>
  ranges.length === 0 ? '' : `{${ranges.map(({ low, high }) => `[${low},${high}]`).join(',')}}`
