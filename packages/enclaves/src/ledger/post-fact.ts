import type { BenefitKind, CooperationAgreement } from '../agreement/agreement.ts'
import { agreementOn, freezeShares, type ShareRefusal } from '../agreement/versions.ts'
import { shareOut } from '../shares/share-out.ts'
import type { Day } from '../units.ts'
import type { VerifiedFact } from './fact.ts'
import type { LedgerLine, LedgerUnit, Posting } from './posting.ts'

export type PostingRefusal =
  | ShareRefusal
  | { refused: 'amount-impossible'; amount: number }
  | { refused: 'holder-needed'; kind: BenefitKind }
  | { refused: 'party-unknown'; party: string }
  | { refused: 'posted-already'; reference: string; by: string }

const isMoney = (kind: BenefitKind) => kind === 'tax' || kind === 'profit'

const unitOf = (kind: BenefitKind): LedgerUnit => (kind === 'energy' ? 'kgce' : 'fen')

/**
 * The posting of a verified fact by the agreement as it stood on the day it happened. Money: the holder holds it
 * (debit), each party has a claim to its share (credit). Statistics: what occurred (debit) is counted for each party
 * (credit), and what is counted a second time is debited apart. `versions` are those of one agreement; `earlier` are
 * the postings for the same reference, of which one that was not reversed stands in the way.
 */
export function postFact(
  versions: readonly CooperationAgreement[],
  fact: VerifiedFact,
  { id, on, earlier }: { id: string; on: Day; earlier: readonly Posting[] },
): Posting | PostingRefusal {
  const { kind, amount, occurredOn, landedOn, heldBy, reference, cause: type, projectId } = fact
  if (!Number.isSafeInteger(amount) || amount <= 0) return { refused: 'amount-impossible', amount }
  const standing = standingFor(earlier, fact)
  if (standing !== undefined) return { refused: 'posted-already', reference, by: standing.id }
  const frozen = freezeShares(versions, { on: occurredOn, landedOn })
  if ('refused' in frozen) return frozen
  const { agreementId, version, year } = frozen
  const share = frozen.shares.find((one) => one.kind === kind)
  if (share === undefined) return { refused: 'no-share-of-kind', kind, agreementId, version, year }
  if (isMoney(kind) && heldBy === null) return { refused: 'holder-needed', kind }
  const { parties } = agreementOn(versions, occurredOn)!
  if (heldBy !== null && !parties.some((party) => party.id === heldBy))
    return { refused: 'party-unknown', party: heldBy }
  const allotted = shareOut(share.attribution, amount)
  return {
    id,
    postedOn: on,
    year: Number(occurredOn.slice(0, 4)),
    agreementId,
    agreementVersion: version,
    cause: { type, reference, projectId },
    lines: isMoney(kind) ? moneyLines(kind, heldBy!, amount, allotted) : countedLines(kind, amount, allotted),
  }
}

/** A posting for this fact that has not been taken back. */
function standingFor(earlier: readonly Posting[], { reference, cause, kind }: VerifiedFact): Posting | undefined {
  const reversed = new Set(earlier.flatMap(({ cause }) => (cause.type === 'reversal' ? [cause.of] : [])))
  return earlier.find(
    (one) =>
      one.cause.type === cause &&
      one.cause.reference === reference &&
      one.lines[0]?.kind === kind &&
      !reversed.has(one.id),
  )
}

type Allotment = readonly { party: string; amount: number }[]

function moneyLines(kind: BenefitKind, heldBy: string, amount: number, allotted: Allotment): LedgerLine[] {
  const unit = unitOf(kind)
  return [{ account: 'held', party: heldBy, kind, unit, side: 'debit', amount }, ...credits('claim', kind, allotted)]
}

function countedLines(kind: BenefitKind, amount: number, allotted: Allotment): LedgerLine[] {
  const unit = unitOf(kind)
  const again = allotted.reduce((sum, { amount }) => sum + amount, 0) - amount
  const debit = (account: 'occurred' | 'counted-again', amount: number): LedgerLine[] =>
    amount === 0 ? [] : [{ account, party: '', kind, unit, side: 'debit', amount }]
  return [...debit('occurred', amount), ...debit('counted-again', again), ...credits('counted', kind, allotted)]
}

function credits(account: 'claim' | 'counted', kind: BenefitKind, allotted: Allotment): LedgerLine[] {
  return allotted
    .filter(({ amount }) => amount > 0)
    .map(({ party, amount }) => ({ account, party, kind, unit: unitOf(kind), side: 'credit', amount }))
}
