import { LeadRow, LeadStatus, member, memberOrNull, ProjectStage, textOrNull } from '@lianqiao/contracts/console-routes'
import type { Lead } from '@lianqiao/contracts/leads'

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
    chainId: textOrNull(found?.chainId),
    segmentName: textOrNull(found?.segmentName),
    confidence: found?.confidence ?? null,
    parkId: textOrNull(routing?.parkId),
    submittedAt: lead.submittedAt,
    updatedAt: lead.updatedAt,
    acknowledgeBy: textOrNull(lead.acknowledgeBy),
    claimedByBureauId: textOrNull(lead.claimedByBureauId),
    stage: memberOrNull(ProjectStage, lead.project?.stage ?? ''),
  }
}
