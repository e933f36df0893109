import type { LeadStatus } from './leads.ts'

export type InboxItem = {
  id: string
  leadId: string
  template: 'lead-assigned'
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

export type InboxPage = { items: InboxItem[]; nextCursor: string | null; unread: number }

export type LiveEvent =
  | { type: 'inbox'; unread: number; leadId: string; notificationId: string }
  | { type: 'lead'; leadId: string }
