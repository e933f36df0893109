import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { requireScope } from './auth.ts'
import { LanguageQuery, languageOf } from './language.ts'
import { type PartnerDeps, partner } from './lead-routes.ts'
import { PolicyList, PolicyQuery } from './policy-schemas.ts'
import { policyItem } from './policy-view.ts'
import { Nullable } from './schemas.ts'

const List = (item: ReturnType<typeof Type.Object>) => Type.Object({ items: Type.Array(item) })

const ChainItem = Type.Object({ id: Type.String(), names: Type.Record(Type.String(), Type.String()) })
const ParkItem = Type.Object({
  id: Type.String(),
  name: Type.String(),
  level: Type.String(),
  divisionCode: Type.String(),
  chains: Type.Array(Type.String()),
  leadingIndustries: Type.Array(Type.String()),
  source: Type.String(),
  confidence: Type.String(),
  free: Type.Array(
    Type.Object({
      kind: Type.String({ description: 'land (亩) or workshop (㎡)' }),
      atLeast: Type.Number(),
      atMost: Nullable(Type.Number()),
    }),
    { description: 'What is free now, in ranges; empty where the park has told nothing' },
  ),
})
/** What leads are matched against. */
export function referenceRoutes(instance: FastifyInstance, { services, tokens, directory }: PartnerDeps): void {
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()
  const onRequest = requireScope(tokens, 'reference:read')
  const common = { tags: ['reference'], security: [{ oauth: [] }] }

  app.get(
    '/v1/chains',
    { onRequest, schema: { ...common, summary: '产业链 The industrial chains', response: { 200: List(ChainItem) } } },
    async () => ({ items: directory.reference.chains }),
  )

  app.get(
    '/v1/parks',
    {
      onRequest,
      schema: { ...common, summary: '园区 The parks', querystring: LanguageQuery, response: { 200: List(ParkItem) } },
    },
    async (request) => {
      const { parks } = await services.parks.listParks(
        { language: languageOf(request.query) },
        { identity: partner(request.caller) },
      )
      return {
        items: parks.map(
          ({ parkId, name, level, divisionCode, chains, leadingIndustries, source, confidence, free }) => ({
            id: parkId,
            name,
            level,
            divisionCode,
            chains,
            leadingIndustries,
            source,
            confidence,
            free: free.map(({ kind, atLeast, atMost }) => ({ kind, atLeast, atMost: atMost ?? null })),
          }),
        ),
      }
    },
  )

  app.get(
    '/v1/policies',
    {
      onRequest,
      schema: {
        ...common,
        summary: '政策条款 The policy clauses',
        description: 'Search and filters; follow nextCursor until it is null. What waits for its review is not shown.',
        querystring: PolicyQuery,
        response: { 200: PolicyList },
      },
    },
    async (request) => {
      const { day = '', limit = 100, language = 'zh-Hans', ...filters } = request.query
      const asked = { text: '', level: '', area: '', assurance: '', kind: '', standing: '', knownOn: '', cursor: '' }
      const { clauses, nextCursor, total } = await services.policies.listClauses(
        { ...asked, ...filters, onDay: day, pageSize: limit, language },
        { identity: partner(request.caller) },
      )
      return { items: clauses.map(policyItem), nextCursor: nextCursor || null, total }
    },
  )
}
