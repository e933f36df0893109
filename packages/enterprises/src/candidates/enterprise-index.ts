import type { Comparison, EnterpriseDescription } from '../compare/enterprise.ts'
import type { EnterpriseMatcher } from '../matcher.ts'
import { createPostings } from './postings.ts'

export type EnterpriseMatch = { readonly id: string; readonly comparison: Comparison }

export type EnterpriseSearch = {
  /**
   * `same`: exactly one stored enterprise is the one described; `ask`: a person must look at `matches`, several the
   * same included; `new`: none is.
   */
  readonly answer: 'same' | 'ask' | 'new'
  /** Same first, then those to ask about, then linked different ones; by score. */
  readonly matches: readonly EnterpriseMatch[]
  /** How many stored enterprises were compared. */
  readonly considered: number
  /** True where more shared a key than could be compared. */
  readonly truncated: boolean
}

export type EnterpriseIndex = {
  readonly size: number
  /** Bytes of the posting lists; the descriptions are the caller's objects. */
  readonly postingBytes: number
  /** Adds or replaces. */
  add(id: string, description: EnterpriseDescription): void
  remove(id: string): boolean
  search(description: EnterpriseDescription): EnterpriseSearch
}

/** Work is bounded: so many candidates a key, and so many in all. */
const PER_KEY = 64
const COMPARED = 160

const ORDER = { same: 0, ask: 1, different: 2 } as const

/** An index of enterprises in memory: candidates by shared keys, each compared in full. */
export function createEnterpriseIndex(matcher: EnterpriseMatcher): EnterpriseIndex {
  const postings = createPostings()
  const ids: string[] = []
  const descriptions: (EnterpriseDescription | null)[] = []
  const rowOf = new Map<string, number>()

  function remove(id: string): boolean {
    const row = rowOf.get(id)
    if (row === undefined) return false
    descriptions[row] = null
    return rowOf.delete(id)
  }

  function candidates(keys: readonly string[]): { rows: Set<number>; truncated: boolean } {
    const rows = new Set<number>()
    let truncated = false
    for (const key of keys) {
      let seen = 0
      postings.each(key, (row) => {
        if (descriptions[row] === null) return true
        if (seen === PER_KEY || rows.size >= COMPARED) {
          truncated = true
          return false
        }
        seen += 1
        rows.add(row)
        return true
      })
    }
    return { rows, truncated }
  }

  return {
    get size() {
      return rowOf.size
    },
    get postingBytes() {
      return postings.bytes
    },
    add(id, description) {
      remove(id)
      const row = ids.length
      ids.push(id)
      descriptions.push(description)
      rowOf.set(id, row)
      for (const key of matcher.blockingKeys(matcher.profile(description))) postings.add(key, row)
    },
    remove,
    search(description) {
      const profile = matcher.profile(description)
      const { rows, truncated } = candidates(matcher.blockingKeys(profile))
      const matches: EnterpriseMatch[] = []
      for (const row of rows) {
        const comparison = matcher.compareProfiles(profile, matcher.profile(descriptions[row]!))
        if (comparison.answer !== 'different' || comparison.link) matches.push({ id: ids[row]!, comparison })
      }
      matches.sort(byAnswer)
      return { answer: overall(matches), matches, considered: rows.size, truncated }
    },
  }
}

function byAnswer({ comparison: a }: EnterpriseMatch, { comparison: b }: EnterpriseMatch): number {
  return ORDER[a.answer] - ORDER[b.answer] || b.score - a.score
}

/** One sure match decides, even beside doubtful ones; two sure ones contradict each other. */
function overall(matches: readonly EnterpriseMatch[]): EnterpriseSearch['answer'] {
  const same = matches.filter(({ comparison }) => comparison.answer === 'same').length
  if (same === 1) return 'same'
  return same > 1 || matches.some(({ comparison }) => comparison.answer === 'ask') ? 'ask' : 'new'
}
