import { amountConditions } from '../conditions/holdings.ts'
import { togetherOf } from '../conditions/together.ts'
import type { SitingLead } from '../lead/lead.ts'
import { answerPark, byRank } from '../proposal/answer-park.ts'
import type { SiteProposal } from '../proposal/proposal.ts'
import { carriersAlone, largestFirst } from './carriers.ts'
import { indexedHoldings } from './holdings.ts'
import { ask } from './question.ts'
import type { IndexedPark, SitingIndex } from './siting-index.ts'

/** The same answer as `proposeSites`; carriers that are alike are asked once, and sizes are found by halving. */
export function proposeFromIndex(lead: SitingLead, index: SitingIndex): SiteProposal[] {
  return [...index.parks.values()].map((indexed) => proposeSite(lead, indexed, index)).sort(byRank)
}

function proposeSite(lead: SitingLead, { park, shelves, lowestRent }: IndexedPark, index: SitingIndex): SiteProposal {
  const asked = shelves.map((shelf) => ({ shelf, question: ask(lead, shelf) }))
  return answerPark(lead, park, index, {
    conditions: amountConditions(lead, indexedHoldings(asked, park.carriersComplete)),
    lowestRent,
    alone: () => asked.flatMap(({ shelf, question }) => carriersAlone(lead, park, shelf, question)),
    together: () =>
      togetherOf(lead, (kind) => {
        const { shelf, question } = asked.find(({ shelf }) => shelf.kind === kind)!
        return largestFirst(shelf, question)
      }),
  })
}
