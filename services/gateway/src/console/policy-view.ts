import type {
  AmountRange,
  ClauseAtom,
  ClauseDocument,
  ClauseResult,
  ClauseRow,
  ClauseTimes,
  ClauseVersion,
  ConditionNode,
  FairCompetition,
  PolicyCard,
  PolicyQuestion,
  Selection,
  TraceStep,
  Unlocks,
} from '@lianqiao/contracts/console-api'
import type * as messages from '@lianqiao/contracts/policies'

/** The message is closed by its proto comments; the console's types say the same in the language of the pages. */
const as = <T>(text: string): T => text as T
const orNull = (text: string | undefined) => (text === undefined || text === '' ? null : text)

const rangeOf = (range: messages.AmountRange | undefined): AmountRange | null =>
  range === undefined ? null : { minFen: range.minFen, maxFen: range.maxFen ?? null }

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
    status: as(clause.status),
    statusReason: clause.statusReason,
    kind: as(clause.kind),
    assurance: as(clause.assurance),
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
    benefit:
      benefit?.range === undefined || benefit.trace === undefined
        ? null
        : {
            range: rangeOf(benefit.range) as AmountRange,
            trace: traceOf(benefit.trace),
            per: as(benefit.per),
            recipient: as(benefit.recipient),
          },
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

export function clauseRow(clause: messages.ClauseSummary): ClauseRow {
  return {
    ...clause,
    kind: as(clause.kind),
    assurance: as(clause.assurance),
    standing: as(clause.standing),
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
    stacking: clause.stacking.map(({ mode, ...rule }) => ({ ...rule, mode: as(mode) })),
    excludes: clause.excludes,
    notes: clause.notes,
    history: clause.history.map(
      ({ kind, knownUntil, ...version }): ClauseVersion => ({
        ...version,
        kind: as(kind),
        knownUntil: orNull(knownUntil),
      }),
    ),
    servedLeads: clause.servedLeads,
    document: JSON.parse(clause.documentJson),
  }
}

const atomOf = ({ verdict, ...atom }: messages.AtomResult): ClauseAtom => ({ ...atom, verdict: as(verdict) })

const nodeOf = (node: messages.ConditionNode | undefined): ConditionNode => ({
  op: as(node?.op ?? 'all'),
  truth: as(node?.truth ?? ''),
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
  state: as(review?.state ?? 'unstated'),
  since: orNull(review?.since),
  ground: review?.ground ?? '',
})

const selectionOf = (selection: messages.Selection | undefined): Selection => ({
  totalFen: selection === undefined ? 0 : (selection.totalFen ?? null),
  taken: (selection?.taken ?? []).map(({ clauseId, paidFen }) => ({ clauseId, paidFen: paidFen ?? null })),
  leftOut: (selection?.leftOut ?? []).map(({ because, group, ...left }) => ({
    ...left,
    because: as(because),
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
  type: as(type),
})
