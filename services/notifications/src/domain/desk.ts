import type { Assignee } from '@lianqiao/contracts/leads'

/** Who works a lead, and what its rows in an inbox show. */
export type LeadDesk = { assignees: Assignee[]; fields: Record<string, string> }
