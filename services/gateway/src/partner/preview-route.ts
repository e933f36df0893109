import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import { refuse } from '@lianqiao/service-kit'
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { requireScope } from './auth.ts'
import { AnswerLanguage, languageOf } from './language.ts'
import { contentOf, type PartnerDeps, partner } from './lead-routes.ts'
import { chainView, originView, scoreReasons } from './lead-view.ts'
import { previewedPolicies } from './policy-view.ts'
import * as schemas from './schemas.ts'

const Query = Type.Object(
  {
    asOf: Type.Optional(Type.String({ format: 'date', description: 'The day to ask about; today if left out' })),
    knownOn: Type.Optional(
      Type.String({ format: 'date', description: 'With what was known at the end of that day; now if left out' }),
    ),
    language: AnswerLanguage,
    alreadyReceives: Type.Optional(
      Type.String({
        maxLength: 2_000,
        description: 'Ids of clauses that the enterprise already receives, separated by commas: left out of the best',
      }),
    ),
  },
  { additionalProperties: false },
)

/** "What would this enterprise get?", before a lead exists. Nothing is stored. */
export function previewRoute(instance: FastifyInstance, { services, tokens, directory }: PartnerDeps): void {
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()
  app.post(
    '/v1/match-previews',
    {
      onRequest: requireScope(tokens, 'previews'),
      schema: {
        summary: '预匹配 What would this enterprise get?',
        description:
          'Chain, parks and policies with reasons; the best legal combination, what to ask next, and near misses. Nothing is stored. Only clauses with `offer: true` may be put before the enterprise as an offer.',
        tags: ['previews'],
        security: [{ oauth: [] }],
        querystring: Query,
        body: schemas.LeadInput,
        response: { 200: schemas.Preview },
      },
    },
    async (request) => {
      const as = { identity: partner(request.caller) }
      const language = languageOf(request.query)
      const wording = { directory, language }
      const { classification, markers, origin, facts } = await services.leads.previewClassification(
        { content: contentOf(request.body) },
        as,
      )
      if (classification === undefined) throw refuse('internal', {})
      const chainId = classification.verdict === 'chain' ? classification.chainId : ''
      const { proposals, facts: factsWithPlace } = await services.parks.preview(
        {
          chainId,
          segmentId: classification.segmentId,
          fillsGap: classification.fillsGap,
          originCode: origin?.code ?? '',
          facts,
          productTerms: classification.evidence.filter(({ kind }) => kind === 'term').map(({ term }) => term),
          language,
        },
        as,
      )
      const { match } = await services.policies.preview(
        {
          facts: factsWithPlace,
          asOf: request.query.asOf ?? '',
          knownOn: request.query.knownOn ?? '',
          language,
          alreadyReceives: (request.query.alreadyReceives ?? '').split(',').filter(Boolean),
        },
        as,
      )
      return {
        verdict: classification.verdict,
        chain: chainView(classification, wording),
        origin: originView(origin),
        markers,
        parks: (proposals?.parks ?? []).map((park) => ({
          id: park.parkId,
          name: park.parkName,
          verdict: park.verdict,
          score: park.score,
          reasons: scoreReasons(park, wording),
        })),
        policies: previewedPolicies(match),
      }
    },
  )
}
