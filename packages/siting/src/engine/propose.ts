import { answerPark, byRank } from '../answer-park.ts'
import { amountConditions, type Holdings } from '../holdings.ts'
import type { SitingLead } from '../lead.ts'
import type { SiteProposal } from '../proposal.ts'
import { qualities, supplies } from '../requirements.ts'
import { togetherOf } from '../together.ts'
import { carriersAlone, largestFirst } from './carriers.ts'
import type { IndexedPark, SitingIndex } from './index.ts'
import { ask, type Question } from './question.ts'
import type { Shelf } from './shelf.ts'

type Asked = { shelf: Shelf; question: Question }

/** The same answer as `proposeSites`, in time that depends on how many kinds of carriers there are, not how many. */
export function proposeFromIndex(lead: SitingLead, index: SitingIndex): SiteProposal[] {
  return [...index.parks.values()].map((indexed) => proposeSite(lead, indexed, index)).sort(byRank)
}

function proposeSite(lead: SitingLead, { park, shelves, lowestRent }: IndexedPark, index: SitingIndex): SiteProposal {
  const asked = shelves.map((shelf) => ({ shelf, question: ask(lead, shelf) }))
  return answerPark(lead, park, index, {
    conditions: amountConditions(lead, holdingsOf(asked, park.carriersComplete)),
    lowestRent,
    alone: () => asked.flatMap(({ shelf, question }) => carriersAlone(lead, park, shelf, question)),
    together: () => togetherOf(lead, largestFirst(asked)),
  })
}

function holdingsOf(asked: readonly Asked[], complete: boolean): Holdings {
  return {
    sum(requirement) {
      const figure = requirement.how === 'area' ? 0 : 1 + supplies.indexOf(requirement)
      let least = 0
      let most = 0
      let told = complete
      for (const { shelf, question } of asked) {
        if (!requirement.kinds.includes(shelf.kind)) continue
        if (requirement.how !== 'area' && question.areaNeed === 0) continue
        shelf.classes.forEach(({ sums, untold }, at) => {
          const qualified = question.qualified[at]!
          if (qualified === 'false') return
          if (qualified === 'true') least += sums[figure]!
          most += sums[figure]!
          if (untold[figure]! > 0) told = false
        })
      }
      return { least, most: told ? most : null }
    },
    best(requirement, kind) {
      const { shelf } = asked.find(({ shelf }) => shelf.kind === kind)!
      const quality = qualities.indexOf(requirement)
      const least = shelf.best[quality]!
      return { least, most: complete && !shelf.someUntold[quality] ? least : null }
    },
  }
}
