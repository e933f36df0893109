import { LeadRow, LeadStatus, member, memberOrNull, ProjectStage } from '@lianqiao/contracts/console-routes'
import type { Lead } from '@lianqiao/contracts/leads'
import { orNull } from '@lianqiao/service-kit'

/** A lead as one row of a list. */
export function leadRow(lead: Lead): LeadRow {
  const { classification, routing, origin } = lead
  const found = classification?.verdict === 'chain' ? classification : undefined
  return {
    id: lead.leadId,
    status: member(LeadStatus, lead.status),
    enterpriseName: lead.enterpriseName,
    originCode: origin?.code ?? '',
    originZone: member(LeadRow.properties.originZone, origin?.zone ?? 'unknown'),
    chainId: orNull(found?.chainId),
    segmentName: orNull(found?.segmentName),
    confidence: found?.confidence ?? null,
    parkId: orNull(routing?.parkId),
    submittedAt: lead.submittedAt,
    updatedAt: lead.updatedAt,
    acknowledgeBy: orNull(lead.acknowledgeBy),
    claimedByBureauId: orNull(lead.claimedByBureauId),
    stage: memberOrNull(ProjectStage, lead.project?.stage ?? ''),
  }
}
