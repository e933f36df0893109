import type { ClauseResult, ClauseSummary, Match } from '@lianqiao/contracts/policies'
import { atomsOf, type ClauseMatch, explain, type StatusGround, type Text } from '@lianqiao/matching'
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

function groundText(ground: StatusGround): Text {
  switch (ground.code) {
    case 'opensOn':
      return text(`${ground.day} 起施行`, `${ground.day} 起施行`, `opens on ${ground.day}`)
    case 'endedOn':
      return text(`已于 ${ground.day} 到期`, `已於 ${ground.day} 到期`, `ended on ${ground.day}`)
    case 'conditionFalse':
      return text('有条件不满足', '有條件不滿足', 'a condition is not met')
    case 'conditionUnknown':
      return text('有信息待补充', '有資料待補充', 'something is not known yet')
    case 'fairCompetition':
      return text(
        `未通过公平竞争审查:${ground.ground}`,
        `未通過公平競爭審查:${ground.ground}`,
        `not passed fair-competition review: ${ground.ground}`,
      )
    case 'judgement': {
      const words = ground.words.join('、')
      return text(
        `须由主管部门裁量:${words}`,
        `須由主管部門裁量:${words}`,
        `left to the authority's judgement: ${words}`,
      )
    }
    case 'noBenefit':
      return text('不是给企业的待遇', '不是給企業的待遇', 'no benefit to an enterprise')
    case 'draft':
      return text('征求意见稿或提案,尚不是政策', '徵求意見稿或提案,尚不是政策', 'a draft or proposal, not a policy yet')
    case 'validityUnknown':
      return text('是否仍有效待核实', '是否仍有效待核實', 'whether it is still in force is not confirmed')
    case 'conditionsMet':
      return text('条件全部满足', '條件全部滿足', 'all conditions are met')
  }
}

function text(zhHans: string, zhHant: string, en: string): Text {
  return { zhHans, zhHant, en }
}

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
