import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { Agreement, AgreementDetail, LedgerEntry, LedgerPage, Simulations } from '@lianqiao/contracts/console-api'
import type { Agreement as AgreementMessage, LedgerEntry as EntryMessage } from '@lianqiao/contracts/parks'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ConsoleDeps } from './deps.ts'
import {
  agreementContent,
  agreementRow,
  entryRow,
  keptRow,
  namesOf,
  simulationRow,
  statementRow,
} from './parks/agreement-rows.ts'
import * as agreements from './parks/agreement-schemas.ts'
import { Id } from './parks/schemas.ts'
import { officerIdentity } from './session.ts'

/** Agreements of enclaves, their simulation and their ledger. Who may read and post is decided by the parks service. */
export function agreementRoutes(instance: FastifyInstance, { services, directory }: ConsoleDeps): void {
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()
  const as = (request: FastifyRequest) => ({ identity: officerIdentity(request.officer, directory) })
  const row = (agreement: AgreementMessage | undefined): Agreement => agreementRow(agreement as AgreementMessage)
  const entry = (message: EntryMessage | undefined): LedgerEntry => entryRow(message as EntryMessage)

  app.get('/agreements', { schema: { querystring: agreements.AgreementQuery } }, async (request) => {
    const { kind = '', parkId = '', asOf = '' } = request.query
    const found = await services.agreements.listAgreements({ kind, parkId, asOf }, as(request))
    return { items: found.agreements.map(agreementRow) }
  })

  app.get('/agreements/:id', { schema: { params: Id } }, async (request): Promise<AgreementDetail> => {
    const caller = as(request)
    const found = await services.agreements.getAgreement({ agreementId: request.params.id }, caller)
    return {
      ...row(found.agreement),
      versions: found.versions.map(agreementRow),
      mayRecord: caller.identity.kind === 'officer' && caller.identity.bureauKind === 'city',
    }
  })

  app.post('/agreements/check', { schema: { body: agreements.NewAgreement } }, async (request) => {
    const { problems } = await services.agreements.checkAgreement(
      { content: agreementContent(request.body) },
      as(request),
    )
    return { problems: problems.map((problem) => ({ ...problem, text: namesOf(problem.text) })) }
  })

  app.post('/agreements', { schema: { body: agreements.NewAgreement } }, async (request) => {
    const content = agreementContent(request.body)
    const made = { agreementId: '', replacesVersion: 0, content }
    return row((await services.agreements.recordAgreement(made, as(request))).agreement)
  })

  app.put('/agreements/:id', { schema: { params: Id, body: agreements.ChangedAgreement } }, async (request) => {
    const { version, ...content } = request.body
    const change = {
      agreementId: request.params.id,
      replacesVersion: version,
      content: agreementContent(content),
    }
    return row((await services.agreements.recordAgreement(change, as(request))).agreement)
  })

  app.post('/simulations', { schema: { body: agreements.Simulation } }, async (request): Promise<Simulations> => {
    const { agreements: compared, plan, discountBp, firstAgreementYear = 0 } = request.body
    const { simulations, retention } = await services.agreements.simulate(
      {
        agreements: compared.map((one) =>
          'content' in one
            ? { agreementId: '', content: agreementContent(one.content) }
            : { agreementId: one.agreementId, content: undefined },
        ),
        plan: {
          ...plan,
          before: amounts(plan.before),
          years: plan.years.map((year) => ({ ...year, costs: amounts(year.costs) })),
        },
        discountBp,
        firstAgreementYear,
      },
      as(request),
    )
    return { simulations: simulations.map(simulationRow), retention }
  })

  app.post('/agreements/:id/entries', { schema: { params: Id, body: agreements.NewEntry } }, async (request) => {
    const { heldBy, landedOn, ...fact } = request.body
    const posting = { agreementId: request.params.id, ...fact, heldBy: heldBy ?? '', landedOn: landedOn ?? '' }
    return entry((await services.agreements.post(posting, as(request))).entry)
  })

  app.post(
    '/agreements/:id/settlements',
    { schema: { params: Id, body: agreements.NewSettlement } },
    async (request) => {
      const { from, to, ...payment } = request.body
      const settlement = { agreementId: request.params.id, ...payment, fromParty: from, toParty: to }
      return entry((await services.agreements.settle(settlement, as(request))).entry)
    },
  )

  app.get(
    '/agreements/:id/entries',
    { schema: { params: Id, querystring: agreements.EntryQuery } },
    async (request): Promise<LedgerPage> => {
      const { year = 0, cursor = '' } = request.query
      const page = await services.agreements.listEntries(
        { agreementId: request.params.id, year, cursor, pageSize: 50 },
        as(request),
      )
      return { items: page.entries.map(entryRow), nextCursor: page.nextCursor || null }
    },
  )

  app.get('/agreements/:id/kept-figures', { schema: { params: Id } }, async (request) => {
    const { figures } = await services.agreements.listKeptFigures({ agreementId: request.params.id }, as(request))
    return { items: figures.map((figure) => keptRow(figure, request.officer.language)) }
  })

  app.post('/entries/:id/reverse', { schema: { params: Id, body: agreements.Reversal } }, async (request) => {
    const { reason } = request.body
    return entry((await services.agreements.reverseEntry({ entryId: request.params.id, reason }, as(request))).entry)
  })

  app.get(
    '/agreements/:id/statement',
    { schema: { params: Id, querystring: agreements.StatementQuery } },
    async (request) => {
      const { year = 0, party = '' } = request.query
      const { rows } = await services.agreements.statement({ agreementId: request.params.id, year, party }, as(request))
      return { items: rows.map(statementRow) }
    },
  )
}

/** Kinds that were left out are not spent. */
function amounts(costs: Record<string, number | undefined>): Record<string, number> {
  return Object.fromEntries(Object.entries(costs).filter((one): one is [string, number] => one[1] !== undefined))
}
