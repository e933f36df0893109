import type { Language } from '@lianqiao/contracts/console-api'
import type { Classification, Lead as LeadMessage } from '@lianqiao/contracts/leads'
import type { ParkProposal } from '@lianqiao/contracts/parks'
import { orNull } from '@lianqiao/service-kit'
import type { Directory } from '../directory.ts'
import type { Lead } from './schemas.ts'

/** Names, and the language they are told in. */
export type Wording = { directory: Directory; language: Language }

/** A lead in the partner's words: no officer, no other partner, no personal data. */
export function leadView(lead: LeadMessage, { directory, language }: Wording, parkReasons: string[] = []): Lead {
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
    chain: classification === undefined ? null : chainView(classification, { directory, language }),
    markers: lead.markers,
    park:
      routing === undefined || routing.parkId === ''
        ? null
        : {
            id: routing.parkId,
            name: directory.parkName(routing.parkId, language),
            score: routing.parkScore,
            reasons: parkReasons,
          },
    policies: {
      eligible: routing?.policiesEligible ?? 0,
      needsInfo: routing?.policiesNeedingInfo ?? 0,
      pending: routing?.policiesPending ?? lead.status !== 'duplicate',
    },
    bureau: responsible === undefined ? null : { id: responsible, name: directory.bureauName(responsible, language) },
    acknowledgeBy: orNull(lead.acknowledgeBy),
    submittedAt: lead.submittedAt,
    updatedAt: lead.updatedAt,
    duplicate: duplicate ?? null,
    project: project === undefined ? null : { stage: project.stage, since: project.since },
    history: lead.history.map(({ kind, at, bureauId, recipients, detail }) => ({
      kind,
      at,
      bureau: bureauId === '' ? null : directory.bureauName(bureauId, language),
      recipients: kind === 'notified' ? recipients : null,
      detail,
    })),
  }
}

export function originView(origin: LeadMessage['origin']) {
  return { code: orNull(origin?.code ?? ''), zone: origin?.zone ?? 'unknown', served: origin?.served ?? false }
}

/** The chain that was found, with its evidence; null where none was. */
export function chainView(classification: Classification, { directory, language }: Wording): Lead['chain'] {
  const { verdict, chainId, segmentId, segmentName, confidence, fillsGap, evidence } = classification
  if (verdict !== 'chain') return null
  return {
    id: chainId,
    name: directory.chainName(chainId, language),
    segment: orNull(directory.segmentName(chainId, segmentId, language) ?? segmentName),
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
export function scoreReasons(park: ParkProposal | undefined, { directory, language }: Wording): string[] {
  return (park?.items ?? [])
    .filter(({ points }) => points > 0)
    .map(
      ({ item, points, weight, reason }) => `${directory.scoreItemName(item, language)} ${points}/${weight}: ${reason}`,
    )
}
