import { type Events, fromFacts } from '@lianqiao/contracts'
import type { Handlers } from '@lianqiao/eventing'
import type { PolicyLibrary } from '@lianqiao/reference-data'
import type { Clock } from '@lianqiao/service-kit'
import { mainlandDay } from './days.ts'
import { countByStatus, judgeAll, offerableIds, openIds } from './match.ts'
import { saveMatch } from './store.ts'

export type PolicyDeps = { library: PolicyLibrary; versions: Record<string, string>; clock: Clock }

/** What policies does when others tell something. */
export function reactions({ library, versions, clock }: PolicyDeps): Handlers<Events> {
  return {
    async ParksProposed({ tx, data, append }) {
      const matchedAt = clock()
      const facts = fromFacts(data.facts)
      const asOf = mainlandDay(matchedAt)
      const matches = judgeAll(facts, asOf, library)
      const counts = countByStatus(matches)
      await saveMatch(tx, data.leadId, { facts, asOf, counts, versions, matchedAt })
      append({
        type: 'PoliciesMatched',
        data: {
          leadId: data.leadId,
          counts,
          eligibleClauseIds: offerableIds(matches),
          needsInfoClauseIds: openIds(matches),
          asOf,
          matchedAt: matchedAt.toISOString(),
          dataVersions: { versions },
        },
      })
    },
  }
}
