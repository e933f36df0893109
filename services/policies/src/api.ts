import { fromFacts } from '@lianqiao/contracts'
import { PoliciesServiceDefinition } from '@lianqiao/contracts/policies'
import { type GrpcApi, grpcApi, refuse } from '@lianqiao/service-kit'
import type { Pool } from 'pg'
import { isDay, mainlandDay } from './days.ts'
import { matchAll } from './match.ts'
import type { PolicyDeps } from './reactions.ts'
import { findMatch } from './store.ts'
import { languageOf, matchView, searchClauses } from './view.ts'

/** The policies API. A match says nothing about the enterprise itself; who may see the lead is decided by leads. */
export function policiesApi({ pool, library, versions, clock }: PolicyDeps & { pool: Pool }): GrpcApi {
  return grpcApi(PoliciesServiceDefinition, {
    async preview({ facts, asOf, language }) {
      if (asOf !== '' && !isDay(asOf))
        throw refuse('bad-request', {
          errors: [{ pointer: '/asOf', code: 'day', detail: `expected a day as YYYY-MM-DD, found "${asOf}"` }],
        })
      const matchedAt = clock()
      const matching = matchAll(fromFacts(facts), asOf || mainlandDay(matchedAt), library)
      if (matching.problems.length > 0)
        throw refuse('unprocessable', {
          errors: matching.problems.map(({ code, pointer, message }) => ({
            pointer: `/facts${pointer}`,
            code,
            detail: message,
          })),
        })
      return { match: matchView(matching, library, { matchedAt, versions, language: languageOf(language) }) }
    },

    async getMatch({ leadId, language }) {
      const stored = await findMatch(pool, leadId)
      if (stored === undefined) return {}
      const matching = matchAll(stored.facts, stored.asOf, library)
      const at = { matchedAt: stored.matchedAt, versions: stored.versions, language: languageOf(language) }
      return { match: matchView(matching, library, at) }
    },

    async listClauses({ text, language }) {
      return { clauses: searchClauses(library, text, languageOf(language)) }
    },
  })
}
