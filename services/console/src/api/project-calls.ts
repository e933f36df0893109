import type {
  ClaimFigureInput,
  ClaimStageInput,
  KeptFigure,
  LedgerEntry,
  PostInput,
  ProjectAnswer,
} from '@lianqiao/contracts/console-api'
import { request } from './request.ts'

const part = encodeURIComponent

/** Every call about projects, and about what their milestones bring to a ledger. */
export const projectCalls = {
  project: (leadId: string, signal?: AbortSignal) =>
    request<ProjectAnswer>(`/leads/${part(leadId)}/project`, { signal }),
  convert: (leadId: string, name: string) =>
    request<ProjectAnswer>(`/leads/${part(leadId)}/project`, { method: 'POST', body: { name } }),
  claimStage: (projectId: string, claim: ClaimStageInput) =>
    request<ProjectAnswer>(`/projects/${part(projectId)}/stages`, { method: 'POST', body: claim }),
  claimFigure: (projectId: string, claim: ClaimFigureInput) =>
    request<ProjectAnswer>(`/projects/${part(projectId)}/figures`, { method: 'POST', body: claim }),
  decide: ({ id, ...decision }: { id: string; verified: boolean; reason: string }) =>
    request<ProjectAnswer>(`/milestones/${part(id)}/decision`, { method: 'POST', body: decision }),
  kept: (agreementId: string, signal?: AbortSignal) =>
    request<{ items: KeptFigure[] }>(`/agreements/${part(agreementId)}/kept-figures`, { signal }),
  post: (agreementId: string, entry: PostInput) =>
    request<LedgerEntry>(`/agreements/${part(agreementId)}/entries`, { method: 'POST', body: entry }),
}
