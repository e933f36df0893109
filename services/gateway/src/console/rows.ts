import type { InboxItem, LeadRow, LeadStatus, PlaceNews, PolicyNews } from '@lianqiao/contracts/console-api'
import type { Lead } from '@lianqiao/contracts/leads'
import type { InboxItem as InboxMessage } from '@lianqiao/contracts/notifications'

const orNull = (text: string | undefined) => (text === undefined || text === '' ? null : text)

export function inboxItem(item: InboxMessage): InboxItem {
  const { fields } = item
  const head = {
    id: item.notificationId,
    leadId: item.leadId,
    part: item.part as InboxItem['part'],
    at: item.deliveredAt,
    readAt: orNull(item.readAt),
    enterpriseName: fields.enterpriseName ?? '',
    originCode: fields.originCode ?? '',
    chainId: orNull(fields.chainId),
    parkId: orNull(fields.parkId),
    acknowledgeBy: orNull(fields.acknowledgeBy),
    leadStatus: (fields.leadStatus ?? 'submitted') as LeadStatus,
  }
  const template = item.template as InboxItem['template']
  if (template === 'lead-assigned') return { ...head, template }
  if (template === 'place-freed') return { ...head, template, place: placeNews(fields) }
  return { ...head, template, policy: policyNews(fields) }
}

function placeNews({ freedParkId = '', carrierName = '', carrierKind, needed, free, freedBy }: Record<string, string>) {
  return {
    parkId: freedParkId,
    carrierName,
    kind: carrierKind as PlaceNews['kind'],
    needed: Number(needed),
    free: Number(free),
    cause: freedBy as PlaceNews['cause'],
  }
}

function policyNews(fields: Record<string, string>): PolicyNews {
  const { clauseId = '', clauseVersion, policyTitle = '', documentNumber = '', minFen, maxFen } = fields
  const title = (language: string) => fields[`title.${language}`] ?? ''
  return {
    clauseId,
    version: Number(clauseVersion),
    titles: { 'zh-Hans': title('zh-Hans'), 'zh-Hant': title('zh-Hant'), en: title('en') },
    policyTitle,
    docNo: documentNumber,
    assurance: fields.assurance as PolicyNews['assurance'],
    status: fields.policyStatus as PolicyNews['status'],
    amount:
      minFen === undefined ? null : { minFen: Number(minFen), maxFen: maxFen === undefined ? null : Number(maxFen) },
  }
}

export function leadRow(lead: Lead): LeadRow {
  const { classification, routing, origin } = lead
  const found = classification?.verdict === 'chain' ? classification : undefined
  return {
    id: lead.leadId,
    status: lead.status as LeadStatus,
    enterpriseName: lead.enterpriseName,
    originCode: origin?.code ?? '',
    originZone: (origin?.zone ?? 'unknown') as LeadRow['originZone'],
    chainId: orNull(found?.chainId),
    segmentName: orNull(found?.segmentName),
    confidence: found?.confidence ?? null,
    parkId: orNull(routing?.parkId),
    submittedAt: lead.submittedAt,
    updatedAt: lead.updatedAt,
    acknowledgeBy: orNull(lead.acknowledgeBy),
    claimedByBureauId: orNull(lead.claimedByBureauId),
    stage: (lead.project?.stage ?? null) as LeadRow['stage'],
  }
}
