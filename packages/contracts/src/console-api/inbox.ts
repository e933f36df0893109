import type { LeadStatus } from './leads.ts'
import type { PlaceNews } from './parks.ts'
import type { PolicyNews } from './policies.ts'

/** What every item shows of its lead, whatever it tells. */
export type InboxHead = {
  id: string
  leadId: string
  /** responsible: yours to act on; joined: you take part; liaison: the station's view */
  part: 'responsible' | 'joined' | 'liaison'
  at: string
  readAt: string | null
  enterpriseName: string
  originCode: string
  chainId: string | null
  parkId: string | null
  acknowledgeBy: string | null
  /** As notifications knows it; the lead's page is the last word. */
  leadStatus: LeadStatus
}

/**
 * - lead-assigned        a lead came to the bureau
 * - policy-serves-lead   a clause published since serves the lead (政策找企业)
 * - policy-left-lead     a clause that served it was withdrawn, or its new version serves it no more
 * - place-freed          a place that the lead waited for is free
 */
export type InboxItem = InboxHead &
  (
    | { template: 'lead-assigned' }
    | { template: 'policy-serves-lead' | 'policy-left-lead'; policy: PolicyNews }
    | { template: 'place-freed'; place: PlaceNews }
  )

export type InboxPage = { items: InboxItem[]; nextCursor: string | null; unread: number }

export type LiveEvent =
  | { type: 'inbox'; unread: number; leadId: string; notificationId: string }
  | { type: 'lead'; leadId: string }
