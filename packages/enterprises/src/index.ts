export {
  createEnterpriseIndex,
  type EnterpriseIndex,
  type EnterpriseMatch,
  type EnterpriseSearch,
} from './candidates/enterprise-index.ts'
export { KEY_FORM } from './candidates/keys.ts'
export type {
  Comparison,
  EnterpriseDescription,
  EnterpriseLink,
  SameAnswer,
  SameReason,
} from './compare/enterprise.ts'
export type { EnterpriseProfile } from './compare/profile.ts'
export type { IdentifierAnswer, IdentifierProblem } from './identifiers/answer.ts'
export { CREDIT_CODE_ALPHABET, creditCodeCheckCharacter } from './identifiers/check-characters.ts'
export { type CreditCodeAnswer, checkCreditCode } from './identifiers/credit-code.ts'
export { checkHongKongBusinessRegistration, checkHongKongCompanyNumber } from './identifiers/hong-kong.ts'
export { checkMacaoRegistration, type MacaoAnswer } from './identifiers/macao.ts'
export { createEnterpriseMatcher, type EnterpriseKnowledge, type EnterpriseMatcher } from './matcher.ts'
export type { LegalForm, NameLexicon } from './names/lexicon.ts'
export type { ParsedName } from './names/parse.ts'
export type { NameParts, NameRefusal } from './names/parts.ts'
