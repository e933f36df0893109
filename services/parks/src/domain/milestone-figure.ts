import type { Events } from '@lianqiao/contracts'
import { type BenefitKind, type CooperationAgreement, holderOf, type VerifiedFact } from '@lianqiao/enclaves'
import type { LedgerRefusal } from './ledger-fault.ts'

/** A shared figure of a verified milestone. */
export type MilestoneFigure = {
  milestoneId: string
  benefit: BenefitKind
  projectId: string
  leadId: string
  milestone: string
  parkId: string
  /** As `VerifiedFact` counts it: fen, or kg of standard coal. */
  amount: number
  occurredOn: string
  landedOn: string | null
  bureauId: string
  officerId: string
  verifiedAt: Date
}

export type FigureOutcome =
  | { state: 'posted'; agreementId: string; postingId: string }
  | { state: 'kept'; agreementId: string | null; candidates: string[]; refusal: LedgerRefusal }
  | { state: 'elsewhere' }

/** A figure that is in no book, and why. */
export type KeptFigure = MilestoneFigure & { refusal: LedgerRefusal }

/** The figures of a milestone that are shared. */
export function figuresOf(verified: Events['MilestoneVerified']): MilestoneFigure[] {
  const { milestoneId, projectId, leadId, milestone, parkId, occurredOn } = verified
  return verified.figures
    .filter(({ benefit }) => benefit !== '')
    .map(({ benefit, amount }) => ({
      milestoneId,
      benefit: benefit as BenefitKind,
      projectId,
      leadId,
      milestone,
      parkId,
      amount,
      occurredOn,
      landedOn: verified.landedOn || null,
      bureauId: verified.verifiedByBureauId,
      officerId: verified.verifiedByOfficerId,
      verifiedAt: new Date(verified.verifiedAt),
    }))
}

/** The fact that a figure is under an agreement. The milestone is its own reference: verified twice, it is posted once. */
export function factOf(figure: MilestoneFigure, agreement: CooperationAgreement): VerifiedFact {
  const { milestoneId, benefit, projectId, amount, occurredOn, landedOn, parkId } = figure
  return {
    reference: milestoneId,
    cause: benefit === 'tax' ? 'tax-receipt' : 'milestone',
    projectId,
    kind: benefit,
    amount,
    occurredOn,
    heldBy: benefit === 'tax' || benefit === 'profit' ? holderOf(agreement, parkId) : null,
    landedOn,
  }
}
