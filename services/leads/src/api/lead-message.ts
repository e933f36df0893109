import type { ProfileValue } from '@lianqiao/contracts'
import { toFacts } from '@lianqiao/contracts'
import { AcceptedSubmission, type HistoryEntry, type Lead, type Receipt, type Routing } from '@lianqiao/contracts/leads'
import type { Identity } from '@lianqiao/service-kit'
import { mayReadContact } from '../domain/access.ts'
import { canClaim } from '../domain/acts/claim-lead.ts'
import { canCorrectChain } from '../domain/acts/correct-chain.ts'
import type { IntakeDecision } from '../domain/intake.ts'
import { maskContact, maskFreeText } from '../domain/mask.ts'
import type { HistoryRow } from '../store/history.ts'
import type { LeadRow, RoutingRow } from '../store/leads.ts'

/** The lead as it stood when it was taken in. The contact is not repeated: the submitter has it. */
function submittedLeadMessage({ submission, enterpriseId, duplicate }: IntakeDecision): Lead {
  const at = submission.receivedAt.toISOString()
  return {
    leadId: submission.leadId,
    status: duplicate === null ? 'submitted' : 'duplicate',
    enterpriseId,
    enterpriseName: submission.record.name,
    creditCode: submission.record.creditCode ?? '',
    registrations: submission.record.registrations,
    readings: [],
    text: submission.text,
    origin: submission.origin,
    gbt4754: submission.gbt4754,
    classification: submission.classification,
    markers: submission.markers,
    facts: toFacts(submission.facts as Record<string, ProfileValue>),
    contact: undefined,
    contactMasked: false,
    externalId: submission.externalId,
    partnerId: submission.partnerId,
    submittedAt: at,
    updatedAt: at,
    acknowledgeBy: '',
    claimedByBureauId: '',
    claimedByOfficerId: '',
    routing: undefined,
    history: [
      entry('submitted', at),
      entry('classified', at),
      ...(duplicate === null ? [] : [{ ...entry('duplicate', at), detail: duplicate.reason }]),
    ],
    products: submission.products,
    version: 1,
    duplicate: duplicate === null ? undefined : { reason: duplicate.reason, detectedAt: at },
    project: undefined,
    mayClaim: false,
    mayCorrectChain: false,
  }
}

/** The answer to a submission, as it is kept for whoever repeats the request. */
export function encodeAnswer(decision: IntakeDecision, receipt: Receipt): Uint8Array {
  return AcceptedSubmission.encode({ lead: submittedLeadMessage(decision), receipt, replayed: false }).finish()
}

/** What is between the bureau and whoever verifies: a partner sees what was verified. */
const INTERNAL = ['milestone-claimed', 'milestone-rejected']

/** The lead as this caller may see it: contact and what looks like one in the text masked until it is theirs. */
export function leadMessage(row: LeadRow, identity: Identity, history: readonly HistoryRow[] = []): Lead {
  const open = mayReadContact(identity, row)
  const submittedAt = row.submittedAt.toISOString()
  const fromPartner = identity.kind === 'partner'
  return {
    leadId: row.leadId,
    status: row.status,
    enterpriseId: row.enterpriseId,
    enterpriseName: row.enterpriseName,
    creditCode: row.creditCode ?? '',
    registrations: row.registrations,
    readings: row.readings,
    text: open ? row.text : maskFreeText(row.text),
    origin: {
      code: row.originCode ?? '',
      givenCity: row.originCity,
      zone: row.originZone,
      served: row.originZone === 'gba' || row.originZone === 'yrd',
    },
    gbt4754: row.gbt4754 ?? '',
    classification: row.classification,
    markers: row.markers,
    facts: toFacts(row.facts),
    contact: row.contact === null || fromPartner ? undefined : open ? row.contact : maskContact(row.contact),
    contactMasked: row.contact !== null && !open,
    externalId: row.externalId ?? '',
    partnerId: row.partnerId,
    submittedAt,
    updatedAt: row.updatedAt.toISOString(),
    acknowledgeBy: row.acknowledgeBy?.toISOString() ?? '',
    claimedByBureauId: row.claimedByBureauId ?? '',
    claimedByOfficerId: fromPartner ? '' : (row.claimedBy ?? ''),
    routing: row.routing === null ? undefined : routingOf(row.routing, row),
    history: [
      entry('submitted', submittedAt),
      entry('classified', submittedAt),
      ...history
        .filter(({ kind }) => !fromPartner || !INTERNAL.includes(kind))
        .map((past) => ({
          ...entry(past.kind, past.at.toISOString()),
          bureauId: past.bureauId ?? '',
          officerId: fromPartner ? '' : (past.officerId ?? ''),
          recipients: past.recipients,
          detail: fromPartner && past.kind === 'chain-corrected' ? '' : past.detail,
        })),
    ],
    products: row.products,
    version: row.version,
    duplicate:
      row.duplicateReason === null
        ? undefined
        : { reason: row.duplicateReason, detectedAt: (row.duplicateSince ?? row.submittedAt).toISOString() },
    project: row.project ?? undefined,
    mayClaim: canClaim(identity, row),
    mayCorrectChain: canCorrectChain(identity, row),
  }
}

function routingOf(routing: RoutingRow, row: LeadRow): Routing {
  return {
    state: routing.state,
    revision: routing.revision,
    parkId: routing.parkId ?? '',
    parkScore: routing.parkScore ?? 0,
    policiesEligible: routing.policiesEligible,
    policiesNeedingInfo: routing.policiesNeedingInfo,
    parksPending: !routing.parksAnswered,
    policiesPending: !routing.policiesAnswered,
    assignees: row.bureaus,
    ruleIds: routing.ruleIds,
  }
}

function entry(kind: string, at: string): HistoryEntry {
  return { kind, at, bureauId: '', recipients: 0, officerId: '', detail: '' }
}
