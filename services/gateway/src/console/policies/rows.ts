import {
  type AmountRange,
  Assurance,
  ClauseAtom,
  ClauseDocument,
  ClauseKind,
  ClauseResult,
  type ClauseRow,
  ClauseStanding,
  ClauseStatus,
  type ClauseTimes,
  ClauseVersion,
  type ConditionNode,
  ConditionOp,
  ConditionTruth,
  FairCompetition,
  member,
  type PolicyCard,
  PolicyQuestion,
  Selection,
  type TraceStep,
  type Unlocks,
} from '@lianqiao/contracts/console-routes'
import type * as messages from '@lianqiao/contracts/policies'
import { orNull } from '@lianqiao/service-kit'

const LeftOut = Selection.properties.leftOut.items.properties
const [{ properties: Benefit }] = ClauseResult.properties.benefit.anyOf
const StackingMode = ClauseDocument.properties.stacking.items.properties.mode

const amountOf = ({ minFen, maxFen }: messages.AmountRange): AmountRange => ({ minFen, maxFen: maxFen ?? null })
const rangeOf = (range: messages.AmountRange | undefined): AmountRange | null =>
  range === undefined ? null : amountOf(range)

/** A match as the lead's policy card; the empty card where the policies have not answered yet. */
export function policyCard(match: messages.Match | undefined): PolicyCard {
  const { combination } = match ?? {}
  return {
    asOf: match?.asOf ?? '',
    knownOn: orNull(match?.knownOn),
    matchedAt: match?.matchedAt ?? '',
    versions: match?.dataVersions?.versions ?? {},
    counts: match?.counts ?? {},
    clauses: (match?.clauses ?? []).map(clauseResult),
    notShown: match?.notShown ?? 0,
    combination: {
      range: rangeOf(combination?.range) ?? { minFen: 0, maxFen: 0 },
      certain: selectionOf(combination?.certain),
      possible: selectionOf(combination?.possible),
    },
    questions: (match?.questions ?? []).map(questionOf),
    nearMisses: (match?.nearMisses ?? []).map(({ clauseId, atoms, amount }) => ({
      clauseId,
      atoms: atoms.map(atomOf),
      amount: rangeOf(amount),
    })),
  }
}

function clauseResult(clause: messages.ClauseResult): ClauseResult {
  const { benefit } = clause
  return {
    clauseId: clause.clauseId,
    version: clause.version,
    status: member(ClauseStatus, clause.status),
    statusReason: clause.statusReason,
    kind: member(ClauseKind, clause.kind),
    assurance: member(Assurance, clause.assurance),
    offerable: clause.offerable,
    policyTitle: clause.policyTitle,
    clauseTitle: clause.clauseTitle,
    docNo: clause.docNo,
    issuer: clause.issuer,
    issued: clause.issued,
    level: clause.level,
    area: clause.area,
    source: clause.source,
    confidence: clause.confidence,
    benefitType: clause.benefitType,
    amount: rangeOf(clause.amount),
    benefit: benefitOf(benefit),
    atoms: clause.atoms.map(atomOf),
    conditions: nodeOf(clause.conditions),
    sentence: clause.sentence,
    department: clause.department,
    materials: clause.materials,
    times: timesOf(clause.times),
    fairCompetition: reviewOf(clause.fairCompetition),
    judgement: clause.judgement,
    note: clause.note,
  }
}

function benefitOf(benefit: messages.Benefit | undefined): ClauseResult['benefit'] {
  if (benefit?.range === undefined || benefit.trace === undefined) return null
  return {
    range: amountOf(benefit.range),
    trace: traceOf(benefit.trace),
    per: member(Benefit.per, benefit.per),
    recipient: member(Benefit.recipient, benefit.recipient),
  }
}

export function clauseRow(clause: messages.ClauseSummary): ClauseRow {
  return {
    ...clause,
    kind: member(ClauseKind, clause.kind),
    assurance: member(Assurance, clause.assurance),
    standing: member(ClauseStanding, clause.standing),
    times: timesOf(clause.times),
  }
}

export function clauseDocument(clause: messages.ClauseDocument): ClauseDocument {
  return {
    ...clauseRow(clause.summary as messages.ClauseSummary),
    atoms: clause.atoms.map(atomOf),
    conditions: nodeOf(clause.conditions),
    benefitText: clause.benefitText,
    department: clause.department,
    materials: clause.materials,
    fairCompetition: reviewOf(clause.fairCompetition),
    judgement: clause.judgement,
    stacking: clause.stacking.map(({ mode, ...rule }) => ({ ...rule, mode: member(StackingMode, mode) })),
    excludes: clause.excludes,
    notes: clause.notes,
    history: clause.history.map(
      ({ kind, knownUntil, ...version }): ClauseVersion => ({
        ...version,
        kind: member(ClauseVersion.properties.kind, kind),
        knownUntil: orNull(knownUntil),
      }),
    ),
    servedLeads: clause.servedLeads,
    document: JSON.parse(clause.documentJson),
  }
}

const atomOf = ({ verdict, ...atom }: messages.AtomResult): ClauseAtom => ({
  ...atom,
  verdict: member(ClauseAtom.properties.verdict, verdict),
})

const nodeOf = (node: messages.ConditionNode | undefined): ConditionNode => ({
  op: member(ConditionOp, node?.op ?? 'all'),
  truth: member(ConditionTruth, node?.truth ?? ''),
  parts: (node?.parts ?? []).map(nodeOf),
  atom: node?.op === 'atom' ? node.atom : null,
})

const traceOf = ({ max, parts, ...step }: messages.TraceStep): TraceStep => ({
  ...step,
  max: max ?? null,
  parts: parts.map(traceOf),
})

const timesOf = (times: messages.ClauseTimes | undefined): ClauseTimes => ({
  inForceFrom: orNull(times?.inForceFrom),
  inForceUntil: times?.inForceUntil ?? 'unknown',
  attestedFrom: orNull(times?.attestedFrom),
  attestedUntil: orNull(times?.attestedUntil),
  windowFrom: orNull(times?.windowFrom),
  windowUntil: orNull(times?.windowUntil),
  knownSince: orNull(times?.knownSince),
})

const reviewOf = (review: messages.FairCompetition | undefined): FairCompetition => ({
  state: member(FairCompetition.properties.state, review?.state ?? 'unstated'),
  since: orNull(review?.since),
  ground: review?.ground ?? '',
})

const selectionOf = (selection: messages.Selection | undefined): Selection => ({
  totalFen: selection === undefined ? 0 : (selection.totalFen ?? null),
  taken: (selection?.taken ?? []).map(({ clauseId, paidFen }) => ({ clauseId, paidFen: paidFen ?? null })),
  leftOut: (selection?.leftOut ?? []).map(({ because, group, ...left }) => ({
    ...left,
    because: member(LeftOut.because, because),
    group: orNull(group),
  })),
})

const unlocksOf = (unlocks: messages.Unlocks | undefined): Unlocks => ({
  fen: unlocks === undefined ? 0 : (unlocks.fen ?? null),
  clauseIds: unlocks?.clauseIds ?? [],
})

const questionOf = ({ alone, withOthers, type, ...question }: messages.Question): PolicyQuestion => ({
  ...question,
  alone: unlocksOf(alone),
  withOthers: unlocksOf(withOthers),
  type: member(PolicyQuestion.properties.type, type),
})
