import type { Comparison, SameReason } from '@lianqiao/enterprises'
import {
  basisOf,
  type Compare,
  type EnterpriseRecord,
  isCertain,
  type JoinBasis,
  type KnownRecord,
} from './enterprise.ts'

/** An enterprise as it stands: its open lead, and the codes that its records carry. */
export type Enterprise = { enterpriseId: string; openLeadId: string | null; creditCodes: readonly string[] }

export type Match = { record: KnownRecord; enterprise: Enterprise; comparison: Comparison }

/** A relation to a record of another enterprise: a link, or a question for a person. */
export type FoundRelation = {
  otherId: string
  kind: 'ask' | NonNullable<Comparison['link']>
  reasons: readonly SameReason[]
  score: number
}

const MOST_RELATIONS = 8

const CODES_DIFFER: SameReason = {
  speaksFor: 'different',
  reason: 'code-different',
  text: '两个有效的统一社会信用代码不同',
}

/** Whether the two that were compared have anything to do with each other. */
export function isTelling({ answer, link }: Comparison): boolean {
  return answer !== 'different' || link !== undefined
}

/** The candidates that are the same, may be the same, or hang together with what was reported. */
export function matchesOf(
  told: KnownRecord,
  candidates: readonly KnownRecord[],
  enterpriseOf: (recordId: string) => Enterprise,
  compare: Compare,
): Match[] {
  return candidates.flatMap((record) => {
    const comparison = compare(told.profile, record.profile)
    if (!isTelling(comparison)) return []
    const enterprise = enterpriseOf(record.recordId)
    return [{ record, enterprise, comparison: askWhereCodesDiffer(comparison, told, enterprise) }]
  })
}

/** Two credit codes are two legal persons, also where the other one stands on a sister record. */
function askWhereCodesDiffer(comparison: Comparison, told: EnterpriseRecord, { creditCodes }: Enterprise): Comparison {
  const { creditCode } = told
  if (comparison.answer !== 'same' || creditCode === null) return comparison
  if (creditCodes.length === 0 || creditCodes.includes(creditCode)) return comparison
  return { ...comparison, answer: 'ask', reasons: [CODES_DIFFER, ...comparison.reasons] }
}

type Recognised = Match & { basis: JoinBasis }

/**
 * The one enterprise that was reported, with its most alike record; null where none is it for certain. An identifier
 * outweighs names, and the name that is told a name that is only like it, or was borne before. Where what outweighs
 * the rest still points at several, the one of them that has no code is it: it stands for just this question, which
 * need not be asked a second time.
 */
export function recognise(
  told: EnterpriseRecord,
  matches: readonly Match[],
): { record: KnownRecord; enterprise: Enterprise; basis: JoinBasis } | null {
  const same = matches
    .filter(({ comparison }) => comparison.answer === 'same')
    .map((match) => ({ ...match, basis: basisOf(match.comparison) }))
  const certain = same.filter(({ basis }) => isCertain(basis))
  const namesakes = same.filter(({ record }) => record.nameKey === told.nameKey)
  const telling = [certain, namesakes, same].find((some) => some.length > 0) ?? []
  const chosen = onlyOne(telling) ?? onlyOne(telling.filter(({ enterprise }) => enterprise.creditCodes.length === 0))
  if (chosen === null) return null
  const { enterprise } = chosen
  const ofIt = same.filter((match) => match.enterprise.enterpriseId === enterprise.enterpriseId)
  const [nearest = chosen] = ofIt.toSorted((a, b) => byLikeness(told, a, b))
  return { record: nearest.record, enterprise, basis: certain.length > 0 ? chosen.basis : nearest.basis }
}

/** One of them, where they are all of one enterprise. */
function onlyOne(matches: readonly Recognised[]): Recognised | null {
  return new Set(matches.map(({ enterprise }) => enterprise.enterpriseId)).size === 1 ? (matches[0] ?? null) : null
}

function byLikeness(told: EnterpriseRecord, a: Match, b: Match): number {
  return (
    Number(b.record.nameKey === told.nameKey) - Number(a.record.nameKey === told.nameKey) ||
    b.comparison.score - a.comparison.score ||
    (a.record.recordId < b.record.recordId ? -1 : 1)
  )
}

/** What is to be recorded about the enterprises other than this one: the nearest record of each, the likeliest first. */
export function otherMatches(matches: readonly Match[], enterpriseId: string): FoundRelation[] {
  const nearest = new Map<string, Match>()
  for (const match of matches) {
    const other = match.enterprise.enterpriseId
    const known = nearest.get(other)
    if (other !== enterpriseId && (known === undefined || rank(match) > rank(known))) nearest.set(other, match)
  }
  return [...nearest.values()]
    .sort((a, b) => rank(b) - rank(a))
    .slice(0, MOST_RELATIONS)
    .map(({ record, comparison }) => relationOf(record.recordId, comparison))
}

export function relationOf(otherId: string, { answer, link, reasons, score }: Comparison): FoundRelation {
  return { otherId, kind: answer === 'different' && link !== undefined ? link : 'ask', reasons, score }
}

/** Questions before links, then by likeness. */
function rank({ comparison }: Match): number {
  return (comparison.answer === 'different' ? 0 : 1) + comparison.score
}
