import type { Classification } from '@lianqiao/contracts/leads'
import type { CorrectedChain } from '../correction.ts'
import type { CaseInput } from '../labelled-case.ts'
import type { Standing } from '../milestone.ts'
import type { Milestone, Project } from '../project.ts'

/** Everything that acts write, closed: each has one writer in `store/writers.ts`. */
export type Writes = {
  'claim-lead': { leadId: string; bureauId: string; officerId: string; at: Date }
  'set-lead-status': { leadId: string; status: string; at: Date }
  'end-lead': { leadId: string; at: Date }
  'classify-lead': { leadId: string; classification: Classification; chainId: string | null; facts: object; at: Date }
  'keep-correction': {
    correctionId: string
    leadId: string
    officerId: string
    bureauId: string
    reason: string
    at: Date
    read: Classification
    corrected: CorrectedChain
    input: CaseInput
  }
  'insert-project': Project
  'set-project-standing': { projectId: string; standing: Standing }
  'insert-milestone': Omit<Milestone, 'state' | 'decidedBy' | 'decidedByBureau' | 'decidedAt' | 'reason'>
  'decide-milestone': {
    milestoneId: string
    state: 'verified' | 'rejected'
    officerId: string
    bureauId: string
    at: Date
    reason: string
  }
}

export type Write = { [What in keyof Writes]: { what: What; row: Writes[What] } }[keyof Writes]
