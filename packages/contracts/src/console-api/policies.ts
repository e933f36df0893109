export type ClauseStatus =
  | 'eligible'
  | 'needsInfo'
  | 'notYetOpen'
  | 'expired'
  | 'discretionary'
  | 'notOfferable'
  | 'ineligible'

export type ClauseResult = {
  clauseId: string
  status: ClauseStatus
  assurance: 'verified' | 'unverified' | 'historical' | 'draft'
  policyTitle: string
  clauseTitle: string
  docNo: string
  issuer: string
  issued: string
  area: string
  source: string
  confidence: string
  benefitType: string
  /** fen; null where the clause has no amount, max null where no upper bound is known */
  amount: { minFen: number; maxFen: number | null } | null
  atoms: { fact: string; verdict: 'true' | 'false' | 'unknown'; required: string; has: string; question: string }[]
  statusReason: string
  note: string
}

export type ClauseRow = {
  clauseId: string
  policyTitle: string
  clauseTitle: string
  docNo: string
  issuer: string
  issued: string
  area: string
  assurance: string
  statusText: string
  source: string
  confidence: string
  sourceText: string
}
