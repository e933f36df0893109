import type { Profile } from '@lianqiao/contracts'
import type { EvidenceRef } from '@lianqiao/contracts/leads'
import type { FigureKind, Stage, Standing } from './milestone.ts'

/** A lead that became a negotiation with stages. */
export type Project = Standing & {
  projectId: string
  leadId: string
  name: string
  bureauId: string
  convertedBy: string
  convertedAt: Date
}

/** What was claimed of a project: a stage, or a figure of a period; and what somebody else decided about it. */
export type Milestone = {
  milestoneId: string
  projectId: string
  milestone: Stage | 'figure'
  figure: FigureKind | null
  occurredOn: string
  fields: Profile
  evidence: EvidenceRef[]
  state: 'claimed' | 'verified' | 'rejected'
  claimedBy: string
  claimedByBureau: string
  claimedAt: Date
  decidedBy: string | null
  decidedByBureau: string | null
  decidedAt: Date | null
  reason: string
}
