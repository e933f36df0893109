import { type Static, Type } from 'typebox'
import {
  AmountRange,
  Assurance,
  ClauseAtom,
  ClauseKind,
  ClauseStatus,
  ClauseTimes,
  ConditionNode,
  FairCompetition,
} from './clause-result.ts'
import { Names } from './common.ts'
import { OneOf, orNull } from './schema.ts'

/** How a clause's document stands on a day: unknown is "not known to be in force". */
export const ClauseStanding = OneOf('inForce', 'notYetOpen', 'expired', 'unknown')
export type ClauseStanding = Static<typeof ClauseStanding>

export const ClauseRow = Type.Object({
  clauseId: Type.String(),
  version: Type.Number(),
  policyTitle: Type.String(),
  clauseTitle: Type.String(),
  docNo: Type.String(),
  issuer: Type.String(),
  issued: Type.String(),
  level: Type.String(),
  area: Type.String(),
  kind: ClauseKind,
  assurance: Assurance,
  /** On the day asked about */
  standing: ClauseStanding,
  /** The survey's own words on its state; '' for clauses published since */
  statusText: Type.String(),
  source: Type.String(),
  confidence: Type.String(),
  benefitType: Type.String(),
  times: ClauseTimes,
  /** The sentence it stands on */
  sourceText: Type.String(),
})
export type ClauseRow = Static<typeof ClauseRow>

export const ClauseFacet = OneOf('level', 'area', 'assurance', 'kind', 'standing')
export type ClauseFacet = Static<typeof ClauseFacet>

export const PolicyLibraryPage = Type.Object({
  items: Type.Array(ClauseRow),
  nextCursor: orNull(Type.String()),
  total: Type.Number(),
  /** Filter -> value -> how many the text and the other filters find */
  facets: Type.Record(ClauseFacet, Type.Record(Type.String(), Type.Number())),
})
export type PolicyLibraryPage = Static<typeof PolicyLibraryPage>

export const ClauseVersion = Type.Object({
  version: Type.Number(),
  kind: OneOf('published', 'withdrawn'),
  knownFrom: Type.String(),
  /** null: still known */
  knownUntil: orNull(Type.String()),
  /** An officer's id, or 'reference-data' */
  by: Type.String(),
  reason: Type.String(),
})
export type ClauseVersion = Static<typeof ClauseVersion>

/** One clause as a document: its text beside its conditions, and all its versions. */
export const ClauseDocument = Type.Object({
  ...ClauseRow.properties,
  atoms: Type.Array(ClauseAtom),
  conditions: ConditionNode,
  /** What it gives, in words; '' where it gives nothing */
  benefitText: Type.String(),
  department: Type.String(),
  materials: Type.Array(Type.String()),
  fairCompetition: FairCompetition,
  judgement: Type.Array(Type.String()),
  stacking: Type.Array(
    Type.Object({
      group: Type.String(),
      mode: OneOf('exclusive', 'best-of', 'capped-sum', 'sequential'),
      note: Type.String(),
      members: Type.Array(Type.String()),
    }),
  ),
  excludes: Type.Array(Type.String()),
  notes: Type.Array(Type.String()),
  /** Newest first */
  history: Type.Array(ClauseVersion),
  /** Open leads that it serves now */
  servedLeads: Type.Number(),
  /** As it was published, in the form of packages/matching: what to start from when writing the next version */
  document: Type.Record(Type.String(), Type.Unknown()),
})
export type ClauseDocument = Static<typeof ClauseDocument>

/** One problem of a document that was to be published. */
export const ClauseProblem = Type.Object({
  pointer: Type.String(),
  code: Type.String(),
  detail: Type.String(),
})
export type ClauseProblem = Static<typeof ClauseProblem>

export const ClauseCheck = Type.Object({
  problems: Type.Array(ClauseProblem),
  /** The version each clause would get, and the open leads it would serve; null: unsound, or too many to judge */
  clauses: Type.Array(
    Type.Object({
      clauseId: Type.String(),
      version: Type.Number(),
      wouldServe: orNull(Type.Number()),
    }),
  ),
})
export type ClauseCheck = Static<typeof ClauseCheck>

export const PublishedClauses = Type.Object({
  clauses: Type.Array(
    Type.Object({
      clauseId: Type.String(),
      version: Type.Number(),
    }),
  ),
  publishedAt: Type.String(),
})
export type PublishedClauses = Static<typeof PublishedClauses>

/** What an inbox item about a policy says. */
export const PolicyNews = Type.Object({
  clauseId: Type.String(),
  version: Type.Number(),
  titles: Names,
  policyTitle: Type.String(),
  docNo: Type.String(),
  assurance: Assurance,
  /** eligible or discretionary; for one that serves no more, what it is now, or 'withdrawn' */
  status: Type.Union([ClauseStatus, Type.Literal('withdrawn')]),
  amount: orNull(AmountRange),
})
export type PolicyNews = Static<typeof PolicyNews>
