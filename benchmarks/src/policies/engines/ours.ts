import { buildIndex, type IndexMatch, matchIndex, type Profile, readProfile } from '@lianqiao/matching'
import type { Engine } from './engine.ts'

export const askedDay = '2026-06-01'

/** The index of @lianqiao/matching: from the bare profile to the list with a status each. */
export const ours: Engine = {
  name: 'lianqiao',
  build(clauses, vocabulary) {
    const index = buildIndex(clauses, vocabulary)
    return {
      prepare: (profile) => profile,
      match: (profile) => matchIndex(index, readProfile(profile as Profile, vocabulary).known, askedDay),
      places(answer) {
        const match = answer as IndexMatch
        return Array.from({ length: match.length }, (_, at) => Number(match.idAt(at).slice(1)))
      },
    }
  },
}
