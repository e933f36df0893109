import { orNull } from '@lianqiao/service-kit'
import type { ConsoleDeps } from '../deps.ts'
import { namesOf } from '../names.ts'
import type { Serve } from '../serve.ts'
import { agreementContent, agreementRow, entryRow, keptRow, simulationRow, statementRow } from './rows.ts'

const PAGE = 50

/** Agreements of enclaves, their simulation and their ledger. Who may read and post is decided by the parks service. */
export function agreementRoutes(serve: Serve, { services: { agreements } }: ConsoleDeps): void {
  serve('GET /agreements', async ({ query: { kind = '', parkId = '', asOf = '' } }, { as }) => {
    const found = await agreements.listAgreements({ kind, parkId, asOf }, as)
    return { items: found.agreements.map(agreementRow) }
  })

  serve('GET /agreements/:id', async ({ params }, { as }) => {
    const found = await agreements.getAgreement({ agreementId: params.id }, as)
    return {
      ...agreementRow(found.agreement),
      versions: found.versions.map(agreementRow),
      mayRecord: found.mayRecord,
    }
  })

  serve('POST /agreements/check', async ({ body }, { as }) => {
    const { problems } = await agreements.checkAgreement({ content: agreementContent(body) }, as)
    return { problems: problems.map((problem) => ({ ...problem, text: namesOf(problem.text) })) }
  })

  serve('POST /agreements', async ({ body }, { as }) => {
    const made = { agreementId: '', replacesVersion: 0, content: agreementContent(body) }
    return agreementRow((await agreements.recordAgreement(made, as)).agreement)
  })

  serve('PUT /agreements/:id', async ({ params, body: { version, ...content } }, { as }) => {
    const change = { agreementId: params.id, replacesVersion: version, content: agreementContent(content) }
    return agreementRow((await agreements.recordAgreement(change, as)).agreement)
  })

  serve('POST /simulations', async ({ body }, { as }) => {
    const { agreements: compared, plan, discountBp, firstAgreementYear = 0 } = body
    const asked = {
      agreements: compared.map((one) =>
        'content' in one
          ? { agreementId: '', content: agreementContent(one.content) }
          : { agreementId: one.agreementId, content: undefined },
      ),
      plan: {
        before: amounts(plan.before),
        years: plan.years.map((year) => ({ ...year, costs: amounts(year.costs) })),
      },
      discountBp,
      firstAgreementYear,
    }
    const { simulations, retention } = await agreements.simulate(asked, as)
    return { simulations: simulations.map(simulationRow), retention }
  })

  serve('POST /agreements/:id/entries', async ({ params, body: { heldBy, landedOn, ...fact } }, { as }) => {
    const posting = { agreementId: params.id, ...fact, heldBy: heldBy ?? '', landedOn: landedOn ?? '' }
    return entryRow((await agreements.post(posting, as)).entry)
  })

  serve('POST /agreements/:id/settlements', async ({ params, body: { from, to, ...payment } }, { as }) => {
    const settlement = { agreementId: params.id, ...payment, fromParty: from, toParty: to }
    return entryRow((await agreements.settle(settlement, as)).entry)
  })

  serve('GET /agreements/:id/entries', async ({ params, query: { year = 0, cursor = '' } }, { as }) => {
    const page = await agreements.listEntries({ agreementId: params.id, year, cursor, pageSize: PAGE }, as)
    return { items: page.entries.map(entryRow), nextCursor: orNull(page.nextCursor) }
  })

  serve('GET /agreements/:id/kept-figures', async ({ params }, { as, officer }) => {
    const { figures } = await agreements.listKeptFigures({ agreementId: params.id }, as)
    return { items: figures.map((figure) => keptRow(figure, officer.language)) }
  })

  serve('POST /entries/:id/reverse', async ({ params, body: { reason } }, { as }) =>
    entryRow((await agreements.reverseEntry({ entryId: params.id, reason }, as)).entry),
  )

  serve('GET /agreements/:id/statement', async ({ params, query: { year = 0, party = '' } }, { as }) => {
    const { rows } = await agreements.statement({ agreementId: params.id, year, party }, as)
    return { items: rows.map(statementRow) }
  })
}

/** Kinds that were left out are not spent. */
function amounts(costs: Record<string, number | undefined>): Record<string, number> {
  return Object.fromEntries(Object.entries(costs).flatMap(([kind, fen]) => (fen === undefined ? [] : [[kind, fen]])))
}
