import type { Identity } from '@lianqiao/service-kit/decisions'
import type { Part } from './assignment.ts'

/** What of a lead decides who may see and do what. */
export type LeadAccess = {
  partnerId: string
  originCode: string | null
  bureaus: readonly { bureauId: string; part: Part }[]
  claimedByBureauId: string | null
}

/** Origins whose personal data may not cross to a bureau in Shaoyang: the GBA standard contract bars it. */
const SAR = ['810000', '820000']

/** Partner: own leads. Bureau, park, station: assigned leads. City: all. */
export function maySee(identity: Identity, lead: LeadAccess): boolean {
  if (identity.kind === 'partner') return lead.partnerId === identity.partnerId
  if (identity.kind === 'officer')
    return identity.bureauKind === 'city' || lead.bureaus.some(({ bureauId }) => identity.actsFor.includes(bureauId))
  return true
}

/** The bureau that is responsible takes the lead, or the station that knows its people; who only joins does not. */
export function mayClaim(identity: Identity, lead: LeadAccess): identity is Officer {
  return (
    identity.kind === 'officer' &&
    lead.bureaus.some(({ bureauId, part }) => part !== 'joined' && identity.actsFor.includes(bureauId))
  )
}

type Officer = Identity & { kind: 'officer' }

/** Works the lead: the bureau that is responsible for it or has claimed it. */
export function mayWork(identity: Identity, lead: LeadAccess): identity is Officer {
  if (identity.kind !== 'officer') return false
  if (lead.claimedByBureauId === identity.bureauId) return true
  return lead.bureaus.some(({ bureauId, part }) => part === 'responsible' && identity.actsFor.includes(bureauId))
}

/** Judges about the lead: whoever works it, and the city. */
export function mayJudge(identity: Identity, lead: LeadAccess): identity is Officer {
  return (identity.kind === 'officer' && identity.bureauKind === 'city') || mayWork(identity, lead)
}

/**
 * Contact fields are shown to the bureau that claimed the lead. Those of a lead from Hong Kong or Macao only to the
 * station: until a consent for crossing the border is on record, nobody in Shaoyang may have them (PIPL art. 39).
 */
export function mayReadContact(identity: Identity, lead: LeadAccess): boolean {
  if (identity.kind !== 'officer') return identity.kind === 'partner' && lead.partnerId === identity.partnerId
  if (lead.claimedByBureauId !== identity.bureauId) return false
  return !SAR.includes(lead.originCode ?? '') || identity.bureauKind === 'station'
}

/** Only the city's bureau sees both sides of a merge, so only it decides about identities. */
export function mayMerge(identity: Identity): identity is Officer {
  return identity.kind === 'officer' && identity.bureauKind === 'city'
}
