import type {
  AmountRange,
  AtomResult,
  ClauseResult,
  ClauseSummary,
  Match,
  Selection,
  TraceStep,
  Unlocks,
} from '@lianqiao/contracts/policies'
import type { Static } from 'typebox'
import type { PolicyItem, PreviewedPolicies } from './policy-schemas.ts'

/** A match in the partner's words. What is no offer carries no amount: the service has left it out. */
export function previewedPolicies(match: Match | undefined): Static<typeof PreviewedPolicies> {
  const { combination } = match ?? {}
  return {
    asOf: match?.asOf ?? '',
    knownOn: match?.knownOn || null,
    versions: match?.dataVersions?.versions ?? {},
    counts: match?.counts ?? {},
    best: {
      range: range(combination?.range) ?? { minFen: 0, maxFen: 0 },
      certain: selection(combination?.certain),
      possible: selection(combination?.possible),
    },
    questions: (match?.questions ?? []).map(({ fact, text, alone, withOthers }) => ({
      fact,
      text,
      alone: unlocks(alone),
      withOthers: unlocks(withOthers),
    })),
    nearMisses: (match?.nearMisses ?? []).map(({ clauseId, amount, atoms }) => ({
      clauseId,
      amount: range(amount),
      reasons: atoms.map(reason),
    })),
    clauses: (match?.clauses ?? []).map(clause),
  }
}

/** A clause of the library. */
export function policyItem(one: ClauseSummary): Static<typeof PolicyItem> {
  const { clauseId, policyTitle, clauseTitle, sourceText, ...rest } = one
  return { ...rest, id: clauseId, policy: policyTitle, title: clauseTitle, sentence: sourceText }
}

function clause(one: ClauseResult): Static<typeof PreviewedPolicies>['clauses'][number] {
  return {
    id: one.clauseId,
    version: one.version,
    status: one.status,
    statusReason: one.statusReason,
    offer: one.offerable,
    kind: one.kind,
    assurance: one.assurance,
    title: one.clauseTitle,
    policy: one.policyTitle,
    docNo: one.docNo,
    issuer: one.issuer,
    issued: one.issued,
    source: one.source,
    sentence: one.sentence,
    department: one.department,
    amount: range(one.amount),
    trace: one.benefit?.trace === undefined ? [] : steps(one.benefit.trace),
    reasons: one.atoms.map(reason),
  }
}

/** What a step rests on stands before it; an operand that is a plain figure is in the step's own line. */
function steps({ text, parts }: TraceStep): string[] {
  return [...parts.filter((part) => part.step !== 'fixed').flatMap(steps), text]
}

const range = (one: AmountRange | undefined) =>
  one === undefined ? null : { minFen: one.minFen, maxFen: one.maxFen ?? null }

const reason = ({ fact, verdict, required, has, question, distance }: AtomResult) => ({
  fact,
  verdict,
  required,
  has,
  question,
  distance,
})

const unlocks = (one: Unlocks | undefined) => ({
  fen: one === undefined ? 0 : (one.fen ?? null),
  clauseIds: one?.clauseIds ?? [],
})

const selection = (one: Selection | undefined) => ({
  totalFen: one === undefined ? 0 : (one.totalFen ?? null),
  taken: (one?.taken ?? []).map(({ clauseId, paidFen }) => ({ clauseId, paidFen: paidFen ?? null })),
  leftOut: (one?.leftOut ?? []).map(({ clauseId, inFavourOf, text }) => ({ clauseId, inFavourOf, reason: text })),
})
