import { fromFacts, type Profile } from '@lianqiao/contracts'
import type { LeadClassified } from '@lianqiao/contracts/leads'
import type { ParkRef } from '@lianqiao/contracts/parks'
import {
  bestSite,
  proposeFromIndex,
  readNeeds,
  readResearch,
  type SiteProposal,
  type SitingIndex,
  type SitingLead,
} from '@lianqiao/siting'
import { parkOfPlace } from './enclaves.ts'
import type { Registry } from './registry.ts'

/** Facts a proposal says of a lead without a park: the project comes to the city, more is not known. */
const CITY = '430500'

export type Asked = Pick<LeadClassified, 'chainId' | 'fillsGap' | 'originCode' | 'productTerms' | 'facts'>

/** What siting is asked about a lead. */
export function sitingLead(asked: Asked): SitingLead {
  const facts = fromFacts(asked.facts)
  return {
    chainId: asked.chainId || null,
    fillsGap: asked.fillsGap,
    originCode: asked.originCode || null,
    productTerms: asked.productTerms,
    needs: readNeeds(facts),
    research: readResearch(facts),
    jobs: typeof facts.jobs === 'number' ? facts.jobs : null,
  }
}

/**
 * Every park once, best first: as the enclave whose agreement covers the lead where there is one, else as itself.
 * `placeId` stays in `agreementId`; the park is the real one.
 */
export function propose(lead: SitingLead, index: SitingIndex): SiteProposal[] {
  const proposals = proposeFromIndex(lead, index)
  const covered = new Set(proposals.filter(covers).map(({ parkId }) => parkOfPlace(parkId)))
  const shown = new Set<string>()
  return proposals.flatMap((proposal) => {
    const parkId = parkOfPlace(proposal.parkId)
    const wanted = covered.has(parkId) ? covers(proposal) : proposal.parkId === parkId
    if (!wanted || shown.has(parkId)) return []
    shown.add(parkId)
    return [{ ...proposal, parkId }]
  })
}

function covers({ agreementId, verdict }: SiteProposal): boolean {
  return agreementId !== null && verdict !== 'does-not-fit'
}

/** The parks worth telling others, best first; none where the chain is not known. */
export function proposedRefs(lead: SitingLead, proposals: readonly SiteProposal[], registry: Registry): ParkRef[] {
  if (bestSite(lead, proposals) === null) return []
  return proposals
    .filter(({ verdict }) => verdict !== 'does-not-fit')
    .map(({ parkId, score, verdict }) => ({
      parkId,
      score,
      verdict,
      divisionCode: registry.find(parkId)?.division ?? '',
    }))
}

/** The lead's facts with what the best proposal adds to them, and never against what was said. */
export function factsWithPlace(
  given: Profile,
  best: { parkId: string; enclaveMode: string | null } | undefined,
  registry: Registry,
): Profile {
  if (best === undefined) return { projectRegion: CITY, ...given }
  const park = registry.find(best.parkId)
  const place: Profile = { projectRegion: park?.division || CITY, park: best.parkId, inPark: true }
  const rank = park?.level.rank
  if (rank !== undefined && rank !== 'unknown') place.parkLevel = rank
  if (best.enclaveMode !== null) place.enclaveMode = best.enclaveMode
  return { ...place, ...given }
}
