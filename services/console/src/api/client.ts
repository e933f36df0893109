import type {
  AnswerCheck,
  ClauseCheck,
  ClauseDocument,
  Enterprise,
  InboxPage,
  Language,
  LeadDetail,
  LeadPage,
  Me,
  MergePreview,
  Overview,
  PolicyCard,
  PolicyLibraryPage,
  PublishedClauses,
  QuestionPage,
  Reference,
} from '@lianqiao/contracts/console-api'
import { queryString, request } from './request.ts'

/** `toVerify` is '1' or empty: leads of which somebody else has claimed what is not decided. */
export type LeadFilter = { status: string; chainId: string; text: string; toVerify: string }

/** The day asked about, and the day as which it is asked; '' is today, and what is known now. */
export type AskedDay = { asOf: string; knownOn: string }

export type LibraryFilter = {
  text: string
  level: string
  area: string
  assurance: string
  kind: string
  standing: string
  day: string
}

const leadPath = (id: string) => `/leads/${encodeURIComponent(id)}`
const clausePath = (id: string) => `/policies/${encodeURIComponent(id)}`

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
  lead: (id: string, signal?: AbortSignal) => request<LeadDetail>(leadPath(id), { signal }),
  claim: (id: string, purpose: string) =>
    request<LeadDetail>(`${leadPath(id)}/claim`, { method: 'POST', body: { purpose } }),
  policyCard: (id: string, asked: AskedDay, signal?: AbortSignal) =>
    request<PolicyCard>(`${leadPath(id)}/policies${queryString(asked)}`, { signal }),
  checkAnswer: (id: string, asked: AskedDay) =>
    request<AnswerCheck>(`${leadPath(id)}/policies/check${queryString(asked)}`),
  correctChain: (id: string, correction: { chainId: string | null; segmentId: string | null; reason: string }) =>
    request<LeadDetail>(`${leadPath(id)}/chain`, { method: 'POST', body: correction }),
  enterprise: (id: string, signal?: AbortSignal) =>
    request<Enterprise>(`/enterprises/${encodeURIComponent(id)}`, { signal }),
  questions: (cursor: string | null, signal?: AbortSignal) =>
    request<QuestionPage>(`/enterprises/questions${queryString({ cursor })}`, { signal }),
  mergePreview: (pair: { keepId: string; mergeId: string }, signal?: AbortSignal) =>
    request<MergePreview>('/enterprises/merge-preview', { method: 'POST', body: pair, signal }),
  mergeEnterprises: (merge: { keepId: string; mergeId: string; reason: string }) =>
    request<Enterprise>('/enterprises/merges', { method: 'POST', body: merge }),
  undoMerge: ({ id, reason }: { id: string; reason: string }) =>
    request<Enterprise>(`/enterprises/merges/${encodeURIComponent(id)}/undo`, { method: 'POST', body: { reason } }),
  keepApart: ({ id, ...body }: { id: string; otherId: string; reason: string }) =>
    request<Enterprise>(`/enterprises/${encodeURIComponent(id)}/apart`, { method: 'POST', body }),
  overview: (signal?: AbortSignal) => request<Overview>('/overview', { signal }),
  reference: (signal?: AbortSignal) => request<Reference>('/reference', { signal }),
  policies: (filter: LibraryFilter, cursor: string | null, signal?: AbortSignal) =>
    request<PolicyLibraryPage>(`/policies${queryString({ ...filter, cursor })}`, { signal }),
  clause: (id: string, version: string, signal?: AbortSignal) =>
    request<ClauseDocument>(`${clausePath(id)}${queryString({ version })}`, { signal }),
  checkClauses: (document: object) => request<ClauseCheck>('/policies/check', { method: 'POST', body: { document } }),
  publishClauses: (document: object, reason: string) =>
    request<PublishedClauses>('/policies', { method: 'POST', body: { document, reason } }),
  withdrawClause: (id: string, reason: string) =>
    request<{ clauseId: string; version: number; withdrawnAt: string }>(`${clausePath(id)}/withdraw`, {
      method: 'POST',
      body: { reason },
    }),
}
