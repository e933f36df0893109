import {
  CarrierKind,
  ClauseStatus,
  InboxHead,
  type InboxItem,
  LeadStatus,
  member,
  PlaceNews,
  PolicyNews,
} from '@lianqiao/contracts/console-routes'
import type { InboxItem as InboxMessage } from '@lianqiao/contracts/notifications'
import { orNull } from '@lianqiao/service-kit'

export function inboxRow(item: InboxMessage): InboxItem {
  const { fields, template } = item
  const head = {
    id: item.notificationId,
    leadId: item.leadId,
    part: member(InboxHead.properties.part, item.part),
    at: item.deliveredAt,
    readAt: orNull(item.readAt),
    enterpriseName: fields.enterpriseName ?? '',
    originCode: fields.originCode ?? '',
    chainId: orNull(fields.chainId),
    parkId: orNull(fields.parkId),
    acknowledgeBy: orNull(fields.acknowledgeBy),
    leadStatus: member(LeadStatus, fields.leadStatus ?? 'submitted'),
  }
  switch (template) {
    case 'lead-assigned':
      return { ...head, template }
    case 'place-freed':
      return { ...head, template, place: placeNews(fields) }
    case 'policy-serves-lead':
    case 'policy-left-lead':
      return { ...head, template, policy: policyNews(fields) }
    default:
      throw new Error(`no row for the template ${template}`)
  }
}

function placeNews(fields: Record<string, string>): PlaceNews {
  const { freedParkId = '', carrierName = '', carrierKind = '', needed, free, freedBy = '' } = fields
  return {
    parkId: freedParkId,
    carrierName,
    kind: member(CarrierKind, carrierKind),
    needed: Number(needed),
    free: Number(free),
    cause: member(PlaceNews.properties.cause, freedBy),
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
    assurance: member(PolicyNews.properties.assurance, fields.assurance ?? ''),
    status: policyStatus(fields.policyStatus ?? ''),
    amount:
      minFen === undefined ? null : { minFen: Number(minFen), maxFen: maxFen === undefined ? null : Number(maxFen) },
  }
}

/** What the clause is to the lead now; 'withdrawn' for one that is no more. */
function policyStatus(text: string): PolicyNews['status'] {
  return text === 'withdrawn' ? text : member(ClauseStatus, text)
}
