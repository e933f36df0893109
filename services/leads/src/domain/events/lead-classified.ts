import { type DomainEvent, type ProfileValue, toFacts } from '@lianqiao/contracts'
import type { Classification } from '@lianqiao/contracts/leads'
import { productTermsOf } from '../classification.ts'

export type ClassifiedLead = {
  leadId: string
  enterpriseName: string
  classification: Classification
  originCode: string
  originZone: string
  facts: Record<string, unknown>
  /** RFC 3339 */
  at: string
}

/** What parks and policies start from: which chain a lead belongs to, and what is known of it. No free text. */
export function leadClassified(lead: ClassifiedLead): DomainEvent {
  const { leadId, enterpriseName, classification, originCode, originZone, facts, at } = lead
  const { chainId, segmentId, confidence, verdict, fillsGap, dataVersions } = classification
  return {
    type: 'LeadClassified',
    data: {
      leadId,
      enterpriseName,
      chainId: verdict === 'chain' ? chainId : '',
      segmentId,
      confidence,
      verdict,
      originCode,
      originZone,
      facts: toFacts(facts as Record<string, ProfileValue>),
      classifiedAt: at,
      dataVersions,
      productTerms: productTermsOf(classification),
      fillsGap,
    },
  }
}
