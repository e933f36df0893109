import type { ClauseResult, ClauseSummary, Match } from '@lianqiao/contracts/policies'
import { atomsOf, type ClauseMatch, explain, groundText, type Text } from '@lianqiao/matching'
import type { PolicyLibrary } from '@lianqiao/reference-data'
import { countByStatus, type Matching } from './match.ts'

export type Language = keyof Text

const LANGUAGES: Record<string, Language> = { 'zh-Hans': 'zhHans', 'zh-Hant': 'zhHant', en: 'en' }

/** The key of a language tag; Simplified Chinese, which the documents are written in, for any other. */
export function languageOf(tag: string): Language {
  return LANGUAGES[tag] ?? 'zhHans'
}

type At = { matchedAt: Date; versions: Record<string, string>; language: Language }

/** All clauses with their reasons, in the language asked for; what can be had first. */
export function matchView(matching: Matching, library: PolicyLibrary, { matchedAt, versions, language }: At): Match {
  const order = ['eligible', 'needsInfo', 'discretionary', 'notYetOpen', 'expired', 'notOfferable', 'ineligible']
  const sorted = matching.matches.toSorted((a, b) => order.indexOf(a.status) - order.indexOf(b.status))
  return {
    asOf: matching.asOf,
    matchedAt: matchedAt.toISOString(),
    counts: countByStatus(matching.matches),
    clauses: sorted.map((match) => clauseView(match, matching, library, language)),
    dataVersions: { versions },
  }
}

function clauseView(
  match: ClauseMatch,
  { known, asOf }: Matching,
  { vocabulary }: PolicyLibrary,
  language: Language,
): ClauseResult {
  const { clause, status, ground, amount, offerable } = match
  const { policy } = clause
  const questionOf = (fact: string) => vocabulary.facts.get(fact)?.question[language] ?? ''
  return {
    clauseId: clause.id,
    status,
    assurance: clause.assurance,
    policyTitle: policy.title,
    clauseTitle: clause.title[language],
    docNo: policy.documentNumber ?? '',
    issuer: policy.issuer,
    issued: policy.issued ?? '',
    source: policy.source,
    confidence: clause.assurance,
    benefitType: clause.benefit?.form ?? clause.kind,
    amount: amount === null ? undefined : { minFen: amount.min, maxFen: amount.max ?? undefined },
    atoms: atomsOf(explain(clause.conditions, known, asOf, vocabulary)).map((atom) => ({
      fact: atom.fact,
      verdict: ({ met: 'true', failed: 'false', unknown: 'unknown' } as const)[atom.verdict],
      required: `${atom.negated ? NOT[language] : ''}${atom.required[language]}`,
      has: atom.has?.[language] ?? '',
      question: atom.verdict === 'unknown' ? questionOf(atom.fact) : '',
    })),
    statusReason: groundText(ground)[language],
    note: (clause.notes ?? []).join(' '),
    area: policy.area,
    offerable,
  }
}

const NOT: Text = { zhHans: '不是:', zhHant: '不是:', en: 'not: ' }

/** The library's rows that contain every word of the search. */
export function searchClauses(library: PolicyLibrary, search: string, language: Language): ClauseSummary[] {
  const words = search.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean)
  return library.clauses
    .filter((clause) => {
      const { policy, title, span } = clause
      const haystack = [
        clause.id,
        policy.title,
        policy.documentNumber,
        policy.issuer,
        policy.area,
        ...Object.values(title),
        span,
      ]
      const all = haystack.join('\n').normalize('NFKC').toLowerCase()
      return words.every((word) => all.includes(word))
    })
    .map((clause) => ({
      clauseId: clause.id,
      policyTitle: clause.policy.title,
      clauseTitle: clause.title[language],
      docNo: clause.policy.documentNumber ?? '',
      issuer: clause.policy.issuer,
      issued: clause.policy.issued ?? '',
      area: clause.policy.area,
      assurance: clause.assurance,
      statusText: library.rows.find(({ id }) => id === clause.id)?.status ?? '',
      source: clause.policy.source,
      confidence: library.rows.find(({ id }) => id === clause.id)?.confidence ?? '',
      sourceText: clause.span,
    }))
}
