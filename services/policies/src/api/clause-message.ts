import type { ClauseDocument, ClauseSummary } from '@lianqiao/contracts/policies'
import {
  atomsOf,
  type Clause,
  explain,
  formulaText,
  type Language,
  type StackingGroup,
  type Vocabulary,
} from '@lianqiao/matching'
import type { PolicyRow } from '@lianqiao/reference-data'
import type { HistoryEntry } from '../domain/library-entry.ts'
import type { Snapshot } from '../domain/snapshot.ts'
import { standingOf } from '../domain/standing.ts'
import { headOf } from './clause-head.ts'
import { atomMessage, nodeMessage, reviewMessage } from './match-message.ts'

type Reading = {
  vocabulary: Vocabulary
  language: Language
  day: string
  /** The survey's row that a clause stands on; undefined for clauses published since. */
  rowOf(clauseId: string): PolicyRow | undefined
}

/** A clause as one row of the library. */
export function clauseSummaryMessage(clause: Clause, { language, day, rowOf }: Reading): ClauseSummary {
  const row = rowOf(clause.id)
  return {
    ...headOf(clause, language, row?.confidence),
    standing: standingOf(clause, day),
    statusText: row?.status ?? '',
    sourceText: clause.span,
  }
}

/** A clause as a document: its text beside what it asks for and gives, in words, and all its versions. */
export function clauseDocumentMessage(
  clause: Clause,
  history: readonly HistoryEntry[],
  library: Pick<Snapshot, 'clauses' | 'groups'>,
  reading: Reading,
): Omit<ClauseDocument, 'servedLeads'> {
  const { vocabulary, day } = reading
  // Nobody is asked about: every atom is unknown, and says what it requires.
  const explanation = explain(clause.conditions, new Map(), day, vocabulary)
  return {
    summary: clauseSummaryMessage(clause, reading),
    documentJson: JSON.stringify(clause),
    conditions: nodeMessage(explanation, false),
    atoms: atomsOf(explanation).map((atom) => atomMessage(atom, reading)),
    benefitText: benefitText(clause, reading),
    department: clause.department ?? '',
    materials: [...(clause.materials ?? [])],
    fairCompetition: reviewMessage(clause.fairCompetition),
    judgement: [...(clause.judgement ?? [])],
    stacking: library.groups
      .filter(({ id }) => clause.stacking?.includes(id))
      .map((group) => ({
        group: group.id,
        mode: group.mode,
        note: group.note ?? '',
        members: membersOf(group, library),
      })),
    excludes: [...(clause.excludes ?? [])],
    notes: [...(clause.notes ?? [])],
    history: history.map(({ version, kind, knownFrom, knownUntil, by, reason }) => ({
      version,
      kind,
      knownFrom: knownFrom.toISOString(),
      knownUntil: knownUntil?.toISOString() ?? '',
      by,
      reason,
    })),
  }
}

/** The source's own words for the benefit, and how it is computed. */
function benefitText({ benefit }: Clause, { vocabulary, language }: Reading): string {
  const words = benefit?.text?.[language] ?? ''
  const formula = benefit?.formula === undefined ? '' : formulaText(benefit.formula, vocabulary)[language]
  return [words, formula].filter(Boolean).join('\n')
}

const membersOf = ({ id }: StackingGroup, { clauses }: Pick<Snapshot, 'clauses'>) =>
  [...clauses.values()].filter(({ stacking }) => stacking?.includes(id)).map((clause) => clause.id)
