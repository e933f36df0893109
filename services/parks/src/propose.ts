import { fromFacts, type Profile } from '@lianqiao/contracts'
import type { LeadClassified } from '@lianqiao/contracts/leads'
import type { ParkProposal, ParkRef, Proposals } from '@lianqiao/contracts/parks'
import { bestSite, proposeSites, type SiteProposal, type SitingLead } from '@lianqiao/siting'
import type { Registry } from './registry.ts'
import { conditionTexts, scoreReason } from './texts.ts'

/** Facts a proposal says of a lead without a park: the project comes to the city, more is not known. */
const CITY = '430500'

type Asked = Pick<LeadClassified, 'chainId' | 'fillsGap' | 'originCode' | 'productTerms' | 'facts'>

/** What siting is asked about a lead. */
export function sitingLead(asked: Asked): SitingLead {
  const facts = fromFacts(asked.facts)
  return {
    chainId: asked.chainId || null,
    fillsGap: asked.fillsGap,
    originCode: asked.originCode || null,
    productTerms: asked.productTerms,
    landMu: typeof facts.landMu === 'number' ? facts.landMu : null,
    workshopSquareMetres: typeof facts.workshopSquareMetres === 'number' ? facts.workshopSquareMetres : null,
  }
}

/** All parks with their answers, best first. */
export function propose(lead: SitingLead, registry: Registry): SiteProposal[] {
  return proposeSites(lead, registry.parks, registry.weights)
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

/** The lead's facts with what the best proposal adds to them. */
export function factsWithPlace(asked: Asked, best: ParkRef | undefined, registry: Registry): Profile {
  const given = fromFacts(asked.facts)
  if (best === undefined) return { projectRegion: CITY, ...given }
  const place: Profile = { projectRegion: best.divisionCode || CITY, park: best.parkId, inPark: true }
  const rank = registry.find(best.parkId)?.level.rank
  if (rank !== undefined && rank !== 'unknown') place.parkLevel = rank
  return { ...place, ...given }
}

/** Proposals in the words of the contract. */
export function proposalsView(
  proposals: readonly SiteProposal[],
  registry: Registry,
  at: { proposedAt: string; versions: Record<string, string> },
): Proposals {
  return {
    parks: proposals.map((proposal) => parkView(proposal, registry)),
    proposedAt: at.proposedAt,
    dataVersions: { versions: at.versions },
    pairs: [],
  }
}

function parkView(proposal: SiteProposal, registry: Registry): ParkProposal {
  const park = registry.find(proposal.parkId)
  return {
    parkId: proposal.parkId,
    parkName: park?.names.zhHans ?? proposal.parkId,
    divisionCode: park?.division ?? '',
    verdict: proposal.verdict,
    score: proposal.score,
    items: proposal.items.map((item) => ({ ...item, reason: scoreReason(item.reason), unknown: false })),
    conditions: proposal.conditions.map(conditionTexts),
    carriers: [],
    together: [],
    open: 0,
  }
}
