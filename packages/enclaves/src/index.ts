export type * from './agreement/agreement.ts'
export { type AgreementContext, checkAgreement } from './agreement/check-agreement.ts'
export { agreementForSiting } from './agreement/for-siting.ts'
export { holderOf } from './agreement/holder.ts'
export {
  type AgreementFrame,
  type AgreementPattern,
  agreementFromPattern,
  type PatternRefusal,
} from './agreement/pattern.ts'
export type { AgreementProblem, AgreementProblemCode } from './agreement/problem.ts'
export { agreementOn, type FrozenShares, freezeShares, type ShareRefusal } from './agreement/versions.ts'
export { type Balance, balances, outOfBalance } from './ledger/balances.ts'
export type * from './ledger/fact.ts'
export { type PostingRefusal, postFact } from './ledger/post-fact.ts'
export { type DueReturn, postReturn, returnsDue } from './ledger/post-return.ts'
export type * from './ledger/posting.ts'
export { type ReversalRefusal, reversePosting } from './ledger/reverse.ts'
export { postSettlement, type Settlement, type SettlementRefusal } from './ledger/settle.ts'
export { type Statement, type StatementRow, statement } from './ledger/statement.ts'
export { type Allotted, shareOut, splitWhole } from './shares/share-out.ts'
export { type Comparison, type ComparisonRow, compareAgreements } from './simulation/compare.ts'
export type * from './simulation/plan.ts'
export type * from './simulation/result.ts'
export { simulate } from './simulation/simulate.ts'
export type * from './units.ts'
