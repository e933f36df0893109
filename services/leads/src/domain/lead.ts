import type { Profile } from '@lianqiao/contracts'
import type { LeadStatus } from '@lianqiao/contracts/faults'
import type { Classification, Contact } from '@lianqiao/contracts/leads'
import type { LeadAccess } from './access.ts'

/** What of a lead decides what may be done with it. */
export type LeadState = LeadAccess & {
  leadId: string
  enterpriseName: string
  status: LeadStatus
  duplicateOf: string | null
  originZone: string
  text: string
  products: string[]
  gbt4754: string | null
  facts: Profile
  contact: Contact | null
  classification: Classification
}
