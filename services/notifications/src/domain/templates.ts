import type { LeadAssigned } from '@lianqiao/contracts/leads'
import type { PlaceFreed } from '@lianqiao/contracts/parks'
import type { LeadServedByPolicy } from '@lianqiao/contracts/policies'

/**
 * Something to tell of a lead: the template that puts it into words, what it is about (told once), and the fields that
 * the template needs. The enterprise is named in them; no person is.
 */
export type News = { template: Template; occasion: string; fields: Record<string, string> }

/** News with the event that it comes from. */
export type WaitingNews = News & { causeEventId: string; causeType: string }

/** To add one: a name here, a function that makes its news, and its words in the console's i18n/inbox.ts. */
export type Template = 'lead-assigned' | 'policy-serves-lead' | 'policy-left-lead' | 'place-freed'

/** What every row of a lead shows, whatever it tells. */
export function leadFields(data: LeadAssigned): Record<string, string> {
  const { enterpriseName, originCode, chainId, parkId, acknowledgeBy } = data
  return { enterpriseName, originCode, chainId, parkId, acknowledgeBy }
}

/** Each new assignment is news. */
export function leadAssigned(eventId: string): News {
  return { template: 'lead-assigned', occasion: eventId, fields: {} }
}

/** A policy is news once a version, for coming and for going. */
export function servedByPolicy(data: LeadServedByPolicy): News {
  const { clauseId, version, serves, titles, policyTitle, documentNumber, assurance, status, minFen, maxFen } = data
  return {
    template: serves ? 'policy-serves-lead' : 'policy-left-lead',
    occasion: `policy:${clauseId}@${version}:${serves ? 'serves' : 'left'}`,
    fields: {
      clauseId,
      clauseVersion: String(version),
      ...Object.fromEntries(Object.entries(titles).map(([language, title]) => [`title.${language}`, title])),
      policyTitle,
      documentNumber,
      assurance,
      policyStatus: status,
      ...(minFen === undefined ? {} : { minFen: String(minFen) }),
      ...(maxFen === undefined ? {} : { maxFen: String(maxFen) }),
    },
  }
}

/** A place is news each time that one is freed for the lead. The row's park is the lead's; the place has its own. */
export function placeFreed(data: PlaceFreed): News {
  const { parkId, carrierId, carrierName, kind, needed, free, cause, freedAt } = data
  return {
    template: 'place-freed',
    occasion: `place:${carrierId}@${freedAt}`,
    fields: {
      freedParkId: parkId,
      carrierName,
      carrierKind: kind,
      needed: String(needed),
      free: String(free),
      freedBy: cause,
    },
  }
}
