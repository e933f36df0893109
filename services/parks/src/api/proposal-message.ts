import type { PairProposal as PairMessage, ParkCondition, ParkProposal, Proposals } from '@lianqiao/contracts/parks'
import type { Language, Truth } from '@lianqiao/matching'
import {
  type ConditionText,
  conditionText,
  type PairProposal,
  type SiteProposal,
  scoreText,
  seatText,
} from '@lianqiao/siting'
import type { RecordedAgreement } from '../domain/agreement.ts'
import { fromHundredths } from '../domain/amount.ts'
import { type Carrier, freeOn } from '../domain/carrier.ts'
import { taxShareOf } from '../domain/tax-share.ts'
import type { Registry } from '../proposing/registry.ts'

export type MessageDeps = {
  registry: Registry
  carriers: ReadonlyMap<string, Carrier>
  agreements: ReadonlyMap<string, RecordedAgreement>
  today: string
  /** Of names and texts. */
  language: Language
  /** Carriers are named to who keeps their park. */
  keeps(parkId: string): boolean
}

/** The ids of all carriers that proposals name. */
export function carriersNamed(proposals: readonly SiteProposal[]): string[] {
  const ids = proposals.flatMap(({ carriers, together }) => [
    ...carriers.map(({ carrierId }) => carrierId),
    ...together,
  ])
  return [...new Set(ids)]
}

/** Proposals in the words of the contract. */
export function proposalsMessage(
  { proposals, pairs }: { proposals: readonly SiteProposal[]; pairs: readonly PairProposal[] },
  at: { proposedAt: string; versions: Record<string, string> },
  deps: MessageDeps,
): Proposals {
  return {
    parks: proposals.map((proposal) => parkProposalMessage(proposal, deps)),
    proposedAt: at.proposedAt,
    dataVersions: { versions: at.versions },
    pairs: pairs.map((pair) => pairMessage(pair, deps)),
  }
}

function parkProposalMessage(proposal: SiteProposal, deps: MessageDeps): ParkProposal {
  const { registry, agreements, language } = deps
  const park = registry.find(proposal.parkId)
  const enclave = agreements.get(proposal.agreementId ?? '')
  return {
    parkId: proposal.parkId,
    parkName: park?.names[language] ?? proposal.parkId,
    divisionCode: park?.division ?? '',
    verdict: proposal.verdict,
    score: proposal.score,
    open: proposal.open,
    items: proposal.items.map((item) => ({
      ...item,
      mark: item.mark ?? 0,
      unknown: item.mark === null,
      reason: scoreText(item)[language],
    })),
    conditions: proposal.conditions.map((condition) =>
      said(condition, conditionText(condition, registry.chainName), language),
    ),
    carriers: refsOf(
      proposal.carriers.map(({ carrierId }) => carrierId),
      deps,
    ),
    together: refsOf(proposal.together, deps),
    ...(enclave === undefined
      ? {}
      : {
          enclave: {
            agreementId: enclave.agreementId,
            title: enclave.agreement.name[language],
            mode: enclave.agreement.mode,
            originTaxBp: taxShareOf(enclave.agreement, 'origin'),
          },
        }),
  }
}

function pairMessage(
  { seat, production, verdict }: PairProposal,
  { registry, agreements, language }: MessageDeps,
): PairMessage {
  const row = agreements.get(seat.agreementId)
  return {
    agreementId: seat.agreementId,
    seatName: row?.agreement.name[language] ?? '',
    seatPlace: row?.seatPlace ?? '',
    seatConditions: seat.conditions.map((condition) =>
      said(condition, seatText(condition, { chain: registry.chainName, place: registry.placeName }), language),
    ),
    parkId: production.parkId,
    parkName: registry.find(production.parkId)?.names[language] ?? production.parkId,
    verdict,
  }
}

const verdicts = { true: 'met', false: 'failed', unknown: 'unknown' } as const

function said({ id, truth }: { id: string; truth: Truth }, text: ConditionText, language: Language): ParkCondition {
  const { required, available, note } = text
  return {
    condition: id,
    verdict: verdicts[truth],
    required: required[language],
    available: available[language],
    note: note[language],
  }
}

/** What is free is said as it is now; a carrier that was withdrawn since is named no more. */
function refsOf(carrierIds: readonly string[], { carriers, today, keeps }: MessageDeps) {
  return carrierIds.flatMap((carrierId) => {
    const carrier = carriers.get(carrierId)
    if (carrier === undefined || carrier.state === 'withdrawn' || !keeps(carrier.parkId)) return []
    const { code, name, kind } = carrier
    return [{ carrierId, code, name, kind, free: fromHundredths(freeOn(carrier, today)) }]
  })
}
