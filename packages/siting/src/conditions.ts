import type { SitingCondition, SitingLead, SitingPark, SitingVerdict } from './types.ts'

/** The hard conditions of one park for one lead. What nobody has told is unknown, never met. */
export function siteConditions(lead: SitingLead, park: SitingPark): SitingCondition[] {
  return [
    {
      condition: 'chain-admitted',
      verdict: lead.chainId === null ? 'unknown' : park.chains.includes(lead.chainId) ? 'met' : 'failed',
      required: lead.chainId,
      available: park.chains,
    },
    capacity('land', lead.landMu, park.freeLandMu),
    capacity('workshop', lead.workshopSquareMetres, park.freeWorkshopSquareMetres),
  ]
}

function capacity(
  condition: 'land' | 'workshop',
  required: number | null | undefined,
  available: number | null,
): SitingCondition {
  const needed = required ?? null
  if (needed === 0) return { condition, verdict: 'met', required: 0, available, shortBy: null }
  if (needed === null || available === null)
    return { condition, verdict: 'unknown', required: needed, available, shortBy: null }
  const enough = available >= needed
  return {
    condition,
    verdict: enough ? 'met' : 'failed',
    required: needed,
    available,
    shortBy: enough ? null : needed - available,
  }
}

/** One failed condition rules a park out; one unknown condition leaves it to be asked. */
export function siteVerdict(conditions: readonly SitingCondition[]): SitingVerdict {
  if (conditions.some(({ verdict }) => verdict === 'failed')) return 'does-not-fit'
  return conditions.some(({ verdict }) => verdict === 'unknown') ? 'unknown' : 'fits'
}
