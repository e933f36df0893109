import type {
  AmountRange,
  AtomResult,
  Benefit,
  ClauseResult,
  Combination,
  ConditionNode,
  FairCompetition,
  Match,
  Question,
  Selection,
  TraceStep,
} from '@lianqiao/contracts/policies'
import type * as matching from '@lianqiao/matching'
import {
  type AtomExplanation,
  atomsOf,
  type Clause,
  type Explanation,
  type FenRange,
  groundText,
  type Language,
  type Trace,
  type Vocabulary,
} from '@lianqiao/matching'
import type { Answer, Audience } from '../domain/answer/answer.ts'
import type { Explained } from '../domain/answer/explained.ts'
import { headOf } from './clause-head.ts'

export type Reading = {
  vocabulary: Vocabulary
  language: Language
  audience: Audience
  /** Undefined for clauses that are not of the survey. */
  confidenceOf(clauseId: string): string | undefined
}

/** An answer in the words of the contract and of whoever reads it. */
export function matchMessage(
  answer: Answer,
  reading: Reading,
  at: { matchedAt: Date; knownOn: string; versions: Record<string, string> },
): Match {
  const { asOf, counts, clauses, notShown, combination, questions, nearMisses } = answer
  const { language, vocabulary } = reading
  return {
    asOf,
    knownOn: at.knownOn,
    matchedAt: at.matchedAt.toISOString(),
    counts,
    clauses: clauses.map((one) => clauseResultMessage(one, reading)),
    notShown,
    combination: combinationMessage(combination, language),
    questions: questions.map((question) => questionMessage(question, vocabulary, language)),
    nearMisses: nearMisses.map(({ clauseId, atoms, amount }) => ({
      clauseId,
      atoms: atoms.map((atom) => atomMessage(atom, reading)),
      amount: rangeMessage(amount),
    })),
    dataVersions: { versions: at.versions },
  }
}

/** One clause with its reasons. What is not verified is no offer, so a partner is told no amount of it. */
export function clauseResultMessage({ match, explanation }: Explained, reading: Reading): ClauseResult {
  const { language, audience } = reading
  const { clause, status, ground, amount, benefit, offerable } = match
  const told = audience === 'officer' || clause.assurance === 'verified'
  return {
    ...headOf(clause, language, reading.confidenceOf(clause.id)),
    status,
    statusReason: groundText(ground)[language],
    offerable,
    amount: told ? rangeMessage(amount) : undefined,
    benefit: told && benefit !== null ? benefitMessage(clause, benefit, language) : undefined,
    atoms: atomsOf(explanation).map((atom) => atomMessage(atom, reading)),
    conditions: nodeMessage(explanation, true),
    sentence: clause.span,
    department: clause.department ?? '',
    materials: [...(clause.materials ?? [])],
    fairCompetition: reviewMessage(clause.fairCompetition),
    judgement: [...(clause.judgement ?? [])],
    note: (clause.notes ?? []).join(' '),
  }
}

const NOT: matching.Text = { zhHans: '不是:', zhHant: '不是:', en: 'not: ' }

export function atomMessage(
  atom: AtomExplanation,
  { vocabulary, language }: Pick<Reading, 'vocabulary' | 'language'>,
): AtomResult {
  const question = atom.verdict === 'unknown' ? vocabulary.facts.get(atom.missing[0] ?? atom.fact)?.question : undefined
  return {
    fact: atom.fact,
    verdict: ({ met: 'true', failed: 'false', unknown: 'unknown' } as const)[atom.verdict],
    required: `${atom.negated ? NOT[language] : ''}${atom.required[language]}`,
    has: atom.has?.[language] ?? '',
    question: question?.[language] ?? '',
    pointer: atom.pointer,
    negated: atom.negated,
    distance: atom.distance?.text[language] ?? '',
  }
}

/** The condition's tree over its atoms, which are numbered in the order of the text. */
export function nodeMessage(explanation: Explanation, asked: boolean): ConditionNode {
  let next = 0
  const message = (one: Explanation): ConditionNode => {
    const truth = asked ? one.truth : ''
    if (one.op !== 'atom') return { op: one.op, truth, parts: one.parts.map(message), atom: 0 }
    next += 1
    return { op: 'atom', truth, parts: [], atom: next - 1 }
  }
  return message(explanation)
}

export function reviewMessage(review: Clause['fairCompetition']): FairCompetition {
  return { state: review.state, since: 'since' in review ? review.since : '', ground: review.ground ?? '' }
}

const rangeMessage = (range: FenRange | null): AmountRange | undefined =>
  range === null ? undefined : { minFen: range.min, maxFen: range.max ?? undefined }

function benefitMessage(
  clause: Clause,
  { range, trace }: { range: FenRange; trace: Trace },
  language: Language,
): Benefit {
  return {
    range: rangeMessage(range),
    trace: traceMessage(trace, language),
    per: clause.benefit?.per ?? 'once',
    recipient: clause.benefit?.recipient ?? 'enterprise',
  }
}

function traceMessage({ step, text, unit, result, parts }: Trace, language: Language): TraceStep {
  return {
    step,
    text: text[language],
    unit,
    min: result.min,
    max: result.max ?? undefined,
    parts: parts.map((part) => traceMessage(part, language)),
  }
}

function combinationMessage({ range, certain, possible }: matching.Combination, language: Language): Combination {
  return {
    range: rangeMessage(range),
    certain: selectionMessage(certain, language),
    possible: selectionMessage(possible, language),
  }
}

function selectionMessage({ total, taken, leftOut }: matching.Selection, language: Language): Selection {
  return {
    totalFen: total ?? undefined,
    taken: taken.map(({ id, paid }) => ({ clauseId: id, paidFen: paid ?? undefined })),
    leftOut: leftOut.map(({ id, because, inFavourOf, group, text }) => ({
      clauseId: id,
      because,
      inFavourOf,
      group: group ?? '',
      text: text[language],
    })),
  }
}

function questionMessage(question: matching.Question, { facts }: Vocabulary, language: Language): Question {
  const { fact, text, alone, withOthers } = question
  const definition = facts.get(fact)!
  const unlocks = ({ fen, clauses }: matching.Question['alone']) => ({ fen: fen ?? undefined, clauseIds: [...clauses] })
  return {
    fact,
    text: text[language],
    alone: unlocks(alone),
    withOthers: unlocks(withOthers),
    type: definition.type,
    unit: definition.type === 'number' ? definition.unit : '',
    options:
      'values' in definition ? definition.values.map(({ code, label }) => ({ code, label: label[language] })) : [],
  }
}
