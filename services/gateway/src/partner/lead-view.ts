import type { Classification, Lead as LeadMessage } from '@lianqiao/contracts/leads'
import type { ParkProposal } from '@lianqiao/contracts/parks'
import type { Directory } from '../directory.ts'
import type { Lead } from './schemas.ts'

const orNull = (text: string) => (text === '' ? null : text)

/** A lead in the partner's words: no officer, no other partner, no personal data. */
export function leadView(lead: LeadMessage, directory: Directory, parkReasons: string[] = []): Lead {
  const { routing, classification, origin, duplicate, project } = lead
  const responsible = routing?.assignees.find(({ part }) => part === 'responsible')?.bureauId
  return {
    id: lead.leadId,
    status: lead.status,
    externalId: orNull(lead.externalId),
    enterprise: {
      name: lead.enterpriseName,
      creditCode: orNull(lead.creditCode),
      registrations: lead.registrations,
    },
    origin: originView(origin),
    verdict: classification?.verdict ?? 'review',
    chain: classification === undefined ? null : chainView(classification, directory),
    markers: lead.markers,
    park:
      routing === undefined || routing.parkId === ''
        ? null
        : {
            id: routing.parkId,
            name: directory.parkName(routing.parkId),
            score: routing.parkScore,
            reasons: parkReasons,
          },
    policies: {
      eligible: routing?.policiesEligible ?? 0,
      needsInfo: routing?.policiesNeedingInfo ?? 0,
      pending: routing?.policiesPending ?? lead.status !== 'duplicate',
    },
    bureau: responsible === undefined ? null : { id: responsible, name: directory.bureauName(responsible) },
    acknowledgeBy: orNull(lead.acknowledgeBy),
    submittedAt: lead.submittedAt,
    updatedAt: lead.updatedAt,
    duplicate: duplicate ?? null,
    project: project === undefined ? null : { stage: project.stage, since: project.since },
    history: lead.history.map(({ kind, at, bureauId, recipients, detail }) => ({
      kind,
      at,
      bureau: bureauId === '' ? null : directory.bureauName(bureauId),
      recipients: kind === 'notified' ? recipients : null,
      detail,
    })),
  }
}

export function originView(origin: LeadMessage['origin']) {
  return { code: orNull(origin?.code ?? ''), zone: origin?.zone ?? 'unknown', served: origin?.served ?? false }
}

/** The chain that was found, with its evidence; null where none was. */
export function chainView(classification: Classification, directory: Directory): Lead['chain'] {
  const { verdict, chainId, segmentName, confidence, fillsGap, evidence } = classification
  if (verdict !== 'chain') return null
  return {
    id: chainId,
    name: directory.chainName(chainId),
    segment: orNull(segmentName),
    confidence,
    fillsGap,
    evidence: evidence.map(({ kind, term, field, start, end, chainId: arguesFor, role }) => ({
      kind,
      term,
      field,
      start: start < 0 ? null : start,
      end: end < 0 ? null : end,
      chainId: orNull(arguesFor),
      role,
    })),
  }
}

/** A park's score in parts that add up, those that gave points. */
export function scoreReasons(park: ParkProposal | undefined): string[] {
  return (park?.items ?? [])
    .filter(({ points }) => points > 0)
    .map(({ item, points, weight, reason }) => `${SCORE_ITEMS[item] ?? item} ${points}/${weight}: ${reason}`)
}

const SCORE_ITEMS: Record<string, string> = {
  'chain-cluster': '产业集聚',
  'leading-industry': '主导产业',
  'gap-filled': '补链强链',
  'origin-agreement': '飞地协议',
  cost: '成本',
  distance: '距离',
  labour: '用工',
  'service-level': '服务水平',
  certainty: '资料可信度',
}
