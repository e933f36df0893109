import type {
  InboxPage,
  Language,
  LeadDetail,
  LeadPage,
  Me,
  Overview,
  PolicyLibraryPage,
  Reference,
} from '@lianqiao/contracts/console-api'
import { queryString, request } from './request.ts'

export type LeadFilter = { status: string; chainId: string; text: string }

/** Every call the pages make, named for what it does. */
export const api = {
  me: (signal?: AbortSignal) => request<Me>('/me', { signal }),
  setLanguage: (language: Language) => request<Me>('/me/language', { method: 'PUT', body: { language } }),
  signOut: () => request<void>('/sign-out', { method: 'POST' }),
  inbox: (filter: { unread: boolean }, cursor: string | null, signal?: AbortSignal) =>
    request<InboxPage>(`/inbox${queryString({ cursor, unread: filter.unread ? '1' : null })}`, { signal }),
  /** Empty ids: all of them. */
  markRead: (notificationIds: string[]) =>
    request<{ unread: number }>('/inbox/read', { method: 'POST', body: { notificationIds } }),
  leads: (filter: LeadFilter, cursor: string | null, signal?: AbortSignal) =>
    request<LeadPage>(`/leads${queryString({ ...filter, cursor })}`, { signal }),
  lead: (id: string, signal?: AbortSignal) => request<LeadDetail>(`/leads/${encodeURIComponent(id)}`, { signal }),
  claim: (id: string, purpose: string) =>
    request<LeadDetail>(`/leads/${encodeURIComponent(id)}/claim`, { method: 'POST', body: { purpose } }),
  overview: (signal?: AbortSignal) => request<Overview>('/overview', { signal }),
  reference: (signal?: AbortSignal) => request<Reference>('/reference', { signal }),
  policies: (text: string, signal?: AbortSignal) =>
    request<PolicyLibraryPage>(`/policies${queryString({ text })}`, { signal }),
}
