import type { GetClauseRequest, ListClausesRequest } from '@lianqiao/contracts/policies'
import { languageOf } from '@lianqiao/matching'
import { type CallIdentity, readDay } from '@lianqiao/service-kit'
import { isBarred } from '../domain/barred.ts'
import { mainlandDay } from '../domain/days.ts'
import { search } from '../domain/search/search.ts'
import { historyOf } from '../store/library-log.ts'
import { countServed } from '../store/matches.ts'
import type { AnswerDeps } from './answer-calls.ts'
import { clauseDocumentMessage, clauseSummaryMessage } from './clause-message.ts'
import { readCursor, writeCursor } from './cursor.ts'

const PAGE_MOST = 500

/** The library: search and documents. A partner sees nothing that waits for its fair-competition review. */
export function libraryCalls({ pool, library, vocabulary, clock, versionsOf, rowOf }: AnswerDeps) {
  const read = async ({ onDay, knownOn, language }: { onDay: string; knownOn: string; language: string }) => {
    const today = mainlandDay(clock())
    readDay('/knownOn', knownOn, today)
    const day = readDay('/day', onDay, today)
    return {
      snapshot: await library.knownOn(knownOn),
      reading: { vocabulary, language: languageOf(language), day, rowOf },
    }
  }

  return {
    async listClauses(request: ListClausesRequest, { identity }: CallIdentity) {
      const { snapshot, reading } = await read(request)
      const { level, area, assurance, kind, standing } = request
      const visible = [...snapshot.clauses.values()].filter(
        (clause) => identity.kind !== 'partner' || !isBarred(clause, reading.day),
      )
      const found = search(
        visible,
        { text: request.text, day: reading.day, chosen: { level, area, assurance, kind, standing } },
        { limit: Math.min(request.pageSize, PAGE_MOST), after: readCursor(request.cursor) },
      )
      return {
        clauses: found.clauses.map((clause) => clauseSummaryMessage(clause, reading)),
        nextCursor: writeCursor(found.next),
        total: found.total,
        facets: Object.fromEntries(Object.entries(found.facets).map(([filter, counts]) => [filter, { counts }])),
        dataVersions: { versions: versionsOf(snapshot) },
      }
    },

    async getClause(request: GetClauseRequest, { identity }: CallIdentity) {
      const { snapshot, reading } = await read(request)
      const history = await historyOf(pool, request.clauseId)
      const clause =
        request.version === 0
          ? (snapshot.clauses.get(request.clauseId) ?? history.find(({ document }) => document !== null)?.document)
          : history.find(({ document, version }) => document !== null && version === request.version)?.document
      if (!clause || (identity.kind === 'partner' && isBarred(clause, reading.day))) return {}
      const servedLeads = identity.kind === 'officer' ? await countServed(pool, clause.id) : 0
      return { clause: { ...clauseDocumentMessage(clause, history, snapshot, reading), servedLeads } }
    },
  }
}
