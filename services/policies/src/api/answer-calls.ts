import { type Facts, fromFacts, type Profile } from '@lianqiao/contracts'
import type {
  CheckAnswerRequest,
  ExplainRequest,
  GetMatchRequest,
  Match,
  MatchRequest,
  PreviewRequest,
} from '@lianqiao/contracts/policies'
import {
  type KnownFacts,
  languageOf,
  matchIndex,
  type ProfileProblem,
  readProfile,
  statusOf,
  type Vocabulary,
} from '@lianqiao/matching'
import type { PolicyRow } from '@lianqiao/reference-data'
import { type CallIdentity, type Clock, fault, type Identity, isId, readDay, refuse } from '@lianqiao/service-kit'
import type { Pool } from 'pg'
import { type Audience, answer } from '../domain/answer/answer.ts'
import { explained } from '../domain/answer/explained.ts'
import { isBarred } from '../domain/barred.ts'
import { dayAfter, mainlandDay, startOfDay } from '../domain/days.ts'
import type { Snapshot } from '../domain/snapshot.ts'
import type { Library } from '../library/library.ts'
import { factsBefore } from '../store/matches.ts'
import { clauseResultMessage, matchMessage, type Reading } from './match-message.ts'

export type AnswerDeps = {
  pool: Pool
  library: Library
  vocabulary: Vocabulary
  clock: Clock
  versionsOf(snapshot: Snapshot): Record<string, string>
  rowOf(clauseId: string): PolicyRow | undefined
}

/** Clauses that a match names unless it says otherwise. */
const NAMED = 100

/** The questions that are answered: what an enterprise or a lead gets, in brief, in full, and checked. */
export function answerCalls(deps: AnswerDeps) {
  const { pool, library, vocabulary, clock, versionsOf, rowOf } = deps

  const when = async ({ asOf, knownOn }: { asOf: string; knownOn: string }) => {
    const today = mainlandDay(clock())
    readDay('/knownOn', knownOn, today)
    return { asOf: readDay('/asOf', asOf, today), snapshot: await library.knownOn(knownOn) }
  }

  const reading = (language: string, identity: Identity): Reading => ({
    vocabulary,
    language: languageOf(language),
    audience: audienceOf(identity),
    confidenceOf: (id) => rowOf(id)?.confidence,
  })

  /** The facts of a stored lead as they were known on a day. */
  const leadFacts = async (leadId: string, knownOn: string): Promise<Profile | undefined> => {
    if (!isId(leadId)) return undefined
    const day = knownOn === '' ? mainlandDay(clock()) : knownOn
    return factsBefore(pool, leadId, startOfDay(dayAfter(day)))
  }

  const full = async (
    known: KnownFacts,
    asked: Pick<PreviewRequest, 'asOf' | 'knownOn' | 'language' | 'alreadyReceives'>,
    identity: Identity,
  ) => {
    const { asOf, snapshot } = await when(asked)
    const read = reading(asked.language, identity)
    const made = answer(snapshot, { known, asOf, audience: read.audience, already: asked.alreadyReceives }, vocabulary)
    const at = { matchedAt: clock(), knownOn: asked.knownOn, versions: versionsOf(snapshot) }
    return { match: matchMessage(made, read, at) }
  }

  /** What is asked about: a stored lead, or facts, which must be readable. */
  const subject = async (asked: { leadId: string; facts?: Facts; knownOn: string }): Promise<KnownFacts> => {
    if (asked.leadId === '') return readable(asked.facts, vocabulary)
    const facts = await leadFacts(asked.leadId, asked.knownOn)
    if (facts === undefined) throw refuse('not-found', { what: 'lead' })
    return readProfile(facts, vocabulary).known
  }

  return {
    async preview(request: PreviewRequest, { identity }: CallIdentity) {
      return full(readable(request.facts, vocabulary), request, identity)
    },

    async match(request: MatchRequest) {
      const { asOf, snapshot } = await when(request)
      const found = matchIndex(snapshot.index, readable(request.facts, vocabulary), asOf)
      return {
        asOf,
        counts: found.counts,
        clauses: found.top(request.limit || NAMED).map(({ id, status }) => ({ clauseId: id, status })),
        dataVersions: { versions: versionsOf(snapshot) },
      }
    },

    async getMatch(request: GetMatchRequest, { identity }: CallIdentity): Promise<{ match?: Match }> {
      const facts = await leadFacts(request.leadId, request.knownOn)
      return facts === undefined ? {} : full(readProfile(facts, vocabulary).known, request, identity)
    },

    async explain(request: ExplainRequest, { identity }: CallIdentity) {
      const { asOf, snapshot } = await when(request)
      const known = await subject(request)
      const read = reading(request.language, identity)
      const clauses = request.clauseIds.map((id, at) => {
        const clause = snapshot.clauses.get(id)
        if (clause === undefined || (read.audience === 'partner' && isBarred(clause, asOf)))
          throw refuse('unprocessable', {
            errors: [fault(`/clauseIds/${at}`, 'clause-unknown', { clauseId: id })],
          })
        return clauseResultMessage(explained(clause, known, asOf, vocabulary), read)
      })
      return { asOf, clauses, dataVersions: { versions: versionsOf(snapshot) } }
    },

    async checkAnswer(request: CheckAnswerRequest) {
      const { asOf, snapshot } = await when(request)
      const known = await subject(request)
      const found = matchIndex(snapshot.index, known, asOf)
      const answered = new Map<string, string>()
      for (let place = 0; place < found.length; place++) answered.set(found.idAt(place), found.statusAt(place))
      const disagreements = [...snapshot.clauses.values()].flatMap((clause) => {
        const { status, truth } = statusOf(clause, known, asOf, vocabulary)
        // The index lists what is not known to be false, and only counts the others.
        const listed = answered.get(clause.id) ?? (truth === 'false' ? status : 'ineligible')
        return listed === status && answered.has(clause.id) === (truth !== 'false')
          ? []
          : [{ clauseId: clause.id, answered: listed, defined: status }]
      })
      return {
        asOf,
        compared: snapshot.clauses.size,
        disagreements,
        dataVersions: { versions: versionsOf(snapshot) },
      }
    },
  }
}

/** What is not the platform's own officers or services is treated as a partner. */
function audienceOf(identity: Identity): Audience {
  return identity.kind === 'partner' ? 'partner' : 'officer'
}

/** Facts of a question; each that cannot be read is a fault of the question, with its pointer. */
function readable(facts: Facts | undefined, vocabulary: Vocabulary): KnownFacts {
  const { known, problems } = readProfile(fromFacts(facts), vocabulary)
  if (problems.length > 0) throw refuse('unprocessable', { errors: problems.map(faultOf) })
  return known
}

const faultOf = ({ code, pointer, message, zh }: ProfileProblem) => ({
  ...{ pointer: `/facts${pointer}`, code, detail: message },
  zh,
})
