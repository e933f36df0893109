import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import { type ProfileValue, toFacts } from '@lianqiao/contracts'
import { fault } from '@lianqiao/contracts/faults'
import type { LeadContent } from '@lianqiao/contracts/leads'
import { type Identity, refuse } from '@lianqiao/service-kit'
import type { FastifyInstance } from 'fastify'
import type { AccessTokens } from '../accounts/access-tokens.ts'
import type { Directory } from '../directory.ts'
import { hashOf } from '../http/canonical.ts'
import type { Services } from '../services.ts'
import type { Submissions } from '../submissions.ts'
import { requireScope } from './auth.ts'
import { LanguageQuery, languageOf } from './language.ts'
import { leadView, scoreReasons } from './lead-view.ts'
import * as schemas from './schemas.ts'

export type PartnerDeps = { services: Services; submissions: Submissions; tokens: AccessTokens; directory: Directory }

const problems = Object.fromEntries(
  [400, 401, 403, 404, 409, 413, 415, 422, 429, 503].map((status) => [
    status,
    { description: 'RFC 9457 problem', content: { 'application/problem+json': { schema: schemas.Problem } } },
  ]),
)

/** Submitting leads and following them. */
export function leadRoutes(instance: FastifyInstance, { services, submissions, tokens, directory }: PartnerDeps): void {
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()
  const wordingOf = (query: { language?: string }) => ({ directory, language: languageOf(query) })
  const tags = ['leads']
  const security = [{ oauth: [] }]

  app.post(
    '/v1/leads',
    {
      onRequest: requireScope(tokens, 'leads:write'),
      schema: {
        summary: '报送线索 Submit a lead',
        description:
          'Stored durably before the answer. Send the same Idempotency-Key when you retry: the answer is the same and nothing is doubled.',
        tags,
        security,
        headers: schemas.IdempotencyHeaders,
        querystring: LanguageQuery,
        body: schemas.LeadInput,
        response: { 201: schemas.AcceptedLead, ...problems },
      },
    },
    async (request, reply) => {
      const idempotencyKey = idempotencyKeyOf(request.headers['idempotency-key'])
      const { lead, receipt, replayed } = await submissions.submit(
        { idempotencyKey, requestHash: hashOf(request.body), content: contentOf(request.body) },
        partner(request.caller),
      )
      if (lead === undefined || receipt === undefined) throw refuse('internal', {})
      if (replayed) reply.header('idempotent-replayed', 'true')
      return reply
        .status(201)
        .header('location', `/v1/leads/${lead.leadId}`)
        .send({ ...leadView(lead, wordingOf(request.query)), receipt })
    },
  )

  app.get(
    '/v1/leads/:id',
    {
      onRequest: requireScope(tokens, 'leads:read'),
      schema: {
        summary: '线索进展 One lead, with its history',
        tags,
        security,
        params: schemas.LeadParams,
        querystring: LanguageQuery,
        response: { 200: schemas.Lead, ...problems },
      },
    },
    async (request) => {
      const as = { identity: partner(request.caller) }
      const { lead } = await services.leads.getLead({ leadId: request.params.id }, as)
      if (lead === undefined) throw refuse('not-found', { what: 'lead' })
      const parkId = lead.routing?.parkId ?? ''
      const wording = wordingOf(request.query)
      // The reasons are worth a moment, not the answer: without parks the lead is told without them.
      const parks =
        parkId === ''
          ? undefined
          : await services.parks
              .getProposals({ leadId: lead.leadId, language: wording.language }, as)
              .catch(() => undefined)
      const park = parks?.proposals?.parks.find((one) => one.parkId === parkId)
      return leadView(lead, wording, scoreReasons(park, wording))
    },
  )

  app.get(
    '/v1/leads',
    {
      onRequest: requireScope(tokens, 'leads:read'),
      schema: {
        summary: '我的线索 Your leads, newest first',
        description: 'Follow nextCursor until it is null. Only your own leads.',
        tags,
        security,
        querystring: schemas.ListQuery,
        response: { 200: schemas.LeadList, ...problems },
      },
    },
    async (request) => {
      const { limit, cursor, status, chainId, updatedSince } = request.query
      const { leads, nextCursor } = await services.leads.listLeads(
        {
          pageSize: limit ?? 20,
          cursor: cursor ?? '',
          status: status ?? '',
          chainId: chainId ?? '',
          updatedSince: updatedSince ?? '',
          text: '',
        },
        { identity: partner(request.caller) },
      )
      return {
        items: leads.map((lead) => leadView(lead, wordingOf(request.query))),
        nextCursor: nextCursor === '' ? null : nextCursor,
      }
    },
  )
}

export function partner({
  partnerId,
  clientId,
}: {
  partnerId: string
  clientId: string
}): Identity & { kind: 'partner' } {
  return { kind: 'partner', partnerId, clientId }
}

function idempotencyKeyOf(header: string | undefined): string {
  if (header === undefined || header === '') throw refuse('idempotency-key-missing', {})
  if (!/^[\x21-\x7e]{1,255}$/.test(header))
    throw refuse('bad-request', {
      errors: [fault('/headers/Idempotency-Key', 'wrong-form', { form: '[!-~]{1,255}' })],
    })
  return header
}

/** A lead as it was posted -> the content that leads understands. Absent text is the empty string there. */
export function contentOf(input: schemas.LeadInput): LeadContent {
  const { contact } = input
  return {
    enterpriseName: input.enterpriseName,
    text: input.text ?? '',
    originCode: input.originCode ?? '',
    originCity: input.originCity ?? '',
    gbt4754: input.gbt4754 ?? '',
    creditCode: input.creditCode ?? '',
    products: input.products ?? [],
    formerNames: input.formerNames ?? [],
    registrations: input.registrations ?? [],
    facts: toFacts((input.facts ?? {}) as Record<string, ProfileValue>),
    contact:
      contact === undefined
        ? undefined
        : {
            name: contact.name ?? '',
            phone: contact.phone ?? '',
            email: contact.email ?? '',
            title: contact.title ?? '',
          },
    externalId: input.externalId ?? '',
  }
}
