import { siteConditions, siteVerdict } from './conditions.ts'
import { scoreItems } from './score.ts'
import type { SiteProposal, SitingLead, SitingPark, SitingVerdict, SitingWeights } from './types.ts'

const ORDER: Record<SitingVerdict, number> = { fits: 0, unknown: 1, 'does-not-fit': 2 }

/**
 * Every park with its verdict, its conditions and its score (0–100), best first: those that fit, then those where
 * something must be asked, then those that do not fit; within these by score, then by id.
 */
export function proposeSites(lead: SitingLead, parks: readonly SitingPark[], weights: SitingWeights): SiteProposal[] {
  return parks
    .map((park) => {
      const conditions = siteConditions(lead, park)
      const items = scoreItems(lead, park, weights)
      const score = items.reduce((sum, { points }) => sum + points, 0)
      return { parkId: park.id, verdict: siteVerdict(conditions), score, items, conditions }
    })
    .sort((a, b) => ORDER[a.verdict] - ORDER[b.verdict] || b.score - a.score || (a.parkId < b.parkId ? -1 : 1))
}

/** The park a lead is routed to: the best that fits or may fit. None where the chain is not known. */
export function bestSite(lead: SitingLead, proposals: readonly SiteProposal[]): SiteProposal | null {
  if (lead.chainId === null) return null
  return proposals.find(({ verdict }) => verdict !== 'does-not-fit') ?? null
}

/** What is wrong with a set of weights; empty where nothing is. */
export function checkWeights({ weights }: SitingWeights): string[] {
  const values = Object.entries(weights)
  const negative = values
    .filter(([, weight]) => weight < 0 || !Number.isInteger(weight))
    .map(([item]) => `${item}: not a whole number ≥ 0`)
  const sum = values.reduce((total, [, weight]) => total + weight, 0)
  return sum === 100 ? negative : [...negative, `the weights sum to ${sum}, not 100`]
}
