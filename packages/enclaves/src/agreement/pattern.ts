import type { Text } from '@lianqiao/matching'
import type { EnclaveMode } from '@lianqiao/siting'
import type { Attribution, BenefitKind, CooperationAgreement, CostKind, Part, PartyRole } from './agreement.ts'

/** A part by role instead of party. */
export type RolePart = { role: PartyRole; basisPoints: number }

/** What other places have agreed, to begin a negotiation or a simulation with; versioned reference data. */
export type AgreementPattern = {
  id: string
  names: Text
  mode: EnclaveMode
  managedBy: readonly PartyRole[]
  yearsFrom: 'term' | 'project'
  shares: readonly {
    kind: BenefitKind
    years: { from: number; to: number | null }
    how: Attribution['how']
    parts: readonly RolePart[]
  }[]
  costs: readonly { kind: CostKind; parts: readonly RolePart[] }[]
  returns: readonly {
    payer: PartyRole
    payee: PartyRole
    basisPoints: number
    years: { from: number; to: number | null }
  }[]
}

/** What a pattern does not say: who, where, when. */
export type AgreementFrame = Omit<
  CooperationAgreement,
  'mode' | 'managedBy' | 'yearsFrom' | 'shares' | 'costs' | 'returns'
> & {
  /** What fixed returns are paid on, in fen. */
  principal?: number
}

export type PatternRefusal = { refused: 'role-missing'; role: PartyRole } | { refused: 'principal-missing' }

/** A draft agreement by a pattern, each role filled by the first party that has it. */
export function agreementFromPattern(
  { mode, managedBy, yearsFrom, shares, costs, returns }: AgreementPattern,
  { principal, ...frame }: AgreementFrame,
): CooperationAgreement | PatternRefusal {
  const named = [
    ...managedBy,
    ...[...shares, ...costs].flatMap(({ parts }) => parts.map(({ role }) => role)),
    ...returns.flatMap(({ payer, payee }) => [payer, payee]),
  ]
  const partyOf = (role: PartyRole) => frame.parties.find((party) => party.role === role)?.id
  const missing = named.find((role) => partyOf(role) === undefined)
  if (missing !== undefined) return { refused: 'role-missing', role: missing }
  if (returns.length > 0 && principal === undefined) return { refused: 'principal-missing' }
  const filled = (parts: readonly RolePart[]): Part[] =>
    parts.map(({ role, basisPoints }) => ({ party: partyOf(role)!, basisPoints }))
  return {
    ...frame,
    mode,
    managedBy: managedBy.map((role) => partyOf(role)!),
    yearsFrom,
    shares: shares.map(({ kind, years, how, parts }) => ({ kind, years, attribution: { how, parts: filled(parts) } })),
    costs: costs.map(({ kind, parts }) => ({ kind, parts: filled(parts) })),
    returns: returns.map(({ payer, payee, basisPoints, years }) => {
      return { payer: partyOf(payer)!, payee: partyOf(payee)!, principal: principal!, basisPoints, years }
    }),
  }
}
