import { OPEN_STATUSES } from './open-lead.ts'

/** What of a lead decides whether it is a duplicate. */
export type LeadStanding = {
  leadId: string
  enterpriseId: string
  status: string
  claimed: boolean
  submittedAt: Date
  duplicateOf: string | null
  /** Its project has come to its end. */
  ended: boolean
}

export type LeadChange =
  | { leadId: string; becomes: 'duplicate'; duplicateOf: string }
  | { leadId: string; becomes: 'open' }

/**
 * Which leads become duplicates and which open again, after enterprises were joined or split. Of the leads of one
 * enterprise that are in play, one is open: a claimed one before others, one that is open already, then the one
 * reported first; every other that nobody has claimed repeats it. A claimed one stays open beside it: a bureau works on it, and that is no matter for
 * an undo. What repeats a lead that has come to its end stays as it is.
 *
 * The outcome depends on who belongs together now, not on the order of merges and undos.
 */
export function settleLeads(leads: readonly LeadStanding[]): LeadChange[] {
  const byId = new Map(leads.map((lead) => [lead.leadId, lead]))
  const inPlay = leads.filter((lead) => isInPlay(lead, byId))
  const changes: LeadChange[] = []
  for (const [, some] of Map.groupBy(inPlay, ({ enterpriseId }) => enterpriseId)) {
    const [first, ...others] = some.toSorted(byPrecedence)
    if (first === undefined) continue
    if (first.duplicateOf !== null) changes.push({ leadId: first.leadId, becomes: 'open' })
    for (const other of others)
      if (!other.claimed && other.duplicateOf !== first.leadId)
        changes.push({ leadId: other.leadId, becomes: 'duplicate', duplicateOf: first.leadId })
  }
  return changes
}

function isInPlay(lead: LeadStanding, byId: ReadonlyMap<string, LeadStanding>): boolean {
  if (lead.duplicateOf === null) return OPEN_STATUSES.includes(lead.status) && !lead.ended
  const repeated = byId.get(lead.duplicateOf)
  if (repeated === undefined || repeated.enterpriseId !== lead.enterpriseId) return true
  return isInPlay(repeated, byId)
}

function byPrecedence(a: LeadStanding, b: LeadStanding): number {
  return (
    Number(b.claimed) - Number(a.claimed) ||
    Number(b.duplicateOf === null) - Number(a.duplicateOf === null) ||
    a.submittedAt.getTime() - b.submittedAt.getTime() ||
    (a.leadId < b.leadId ? -1 : 1)
  )
}
