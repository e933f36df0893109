import type {
  Agreement,
  AgreementContent,
  AgreementDetail,
  AgreementProblem,
  LedgerEntry,
  LedgerPage,
  SimulateInput,
  Simulations,
  StatementRow,
} from '@lianqiao/contracts/console-api'
import { queryString, request } from './request.ts'

const part = encodeURIComponent

/** Every call about agreements, their ledger and what they would bring. */
export const agreementCalls = {
  agreements: (filter: { kind: string; parkId: string }, signal?: AbortSignal) =>
    request<{ items: Agreement[] }>(`/agreements${queryString(filter)}`, { signal }),
  agreement: (id: string, signal?: AbortSignal) => request<AgreementDetail>(`/agreements/${part(id)}`, { signal }),
  check: (content: AgreementContent) =>
    request<{ problems: AgreementProblem[] }>('/agreements/check', { method: 'POST', body: content }),
  record: (content: AgreementContent) => request<Agreement>('/agreements', { method: 'POST', body: content }),
  change: (id: string, content: AgreementContent & { version: number }) =>
    request<Agreement>(`/agreements/${part(id)}`, { method: 'PUT', body: content }),
  simulate: (input: SimulateInput) => request<Simulations>('/simulations', { method: 'POST', body: input }),
  entries: (id: string, year: string, cursor: string | null, signal?: AbortSignal) =>
    request<LedgerPage>(`/agreements/${part(id)}/entries${queryString({ year, cursor })}`, { signal }),
  reverse: (entryId: string, reason: string) =>
    request<LedgerEntry>(`/entries/${part(entryId)}/reverse`, { method: 'POST', body: { reason } }),
  statement: (id: string, filter: { year: string; party: string }, signal?: AbortSignal) =>
    request<{ items: StatementRow[] }>(`/agreements/${part(id)}/statement${queryString(filter)}`, { signal }),
}
