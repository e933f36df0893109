import type { Clause, Language } from '@lianqiao/matching'
import { timesOf } from './clause-times.ts'

/** What every message of a clause begins with: which it is, and the document it stands in. */
export function headOf(clause: Clause, language: Language, confidence: string | undefined) {
  const { policy } = clause
  return {
    clauseId: clause.id,
    version: clause.version ?? 1,
    kind: clause.kind,
    assurance: clause.assurance,
    policyTitle: policy.title,
    clauseTitle: clause.title[language],
    docNo: policy.documentNumber ?? '',
    issuer: policy.issuer,
    issued: policy.issued ?? '',
    level: policy.level,
    area: policy.area,
    source: policy.source,
    // The survey's own word on how sure a row is; clauses published since say it themselves.
    confidence: confidence ?? clause.assurance,
    benefitType: clause.benefit?.form ?? clause.kind,
    times: timesOf(clause),
  }
}
