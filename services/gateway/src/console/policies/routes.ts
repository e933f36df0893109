import { ClauseStatus, member, type PolicyLibraryPage } from '@lianqiao/contracts/console-routes'
import { CONDITION_NODE_LIMIT } from '@lianqiao/matching'
import { fault, orNull, refuse } from '@lianqiao/service-kit'
import type { ConsoleDeps } from '../deps.ts'
import type { Caller, Serve } from '../serve.ts'
import { clauseDocument, clauseRow, policyCard } from './rows.ts'

const PAGE = 100

/** Policy card, library and publishing. Who may publish is decided by the policies service. */
export function policyRoutes(serve: Serve, { services: { policies, leads } }: ConsoleDeps): void {
  /** Who may see a lead is decided by leads. */
  const visible = async (leadId: string, { as }: Caller) => {
    const { lead } = await leads.getLead({ leadId }, as)
    if (lead === undefined) throw refuse('not-found', { what: 'lead' })
  }

  serve('GET /leads/:id/policies', async ({ params, query: { asOf = '', knownOn = '' } }, caller) => {
    await visible(params.id, caller)
    const asked = { leadId: params.id, asOf, knownOn, alreadyReceives: [] }
    const { match } = await policies.getMatch({ ...asked, language: caller.officer.language }, caller.as)
    if (match === undefined) throw refuse('not-found', { what: 'match' })
    return policyCard(match)
  })

  serve('GET /leads/:id/policies/check', async ({ params, query: { asOf = '', knownOn = '' } }, caller) => {
    await visible(params.id, caller)
    const checked = await policies.checkAnswer({ leadId: params.id, asOf, knownOn }, caller.as)
    return {
      asOf: checked.asOf,
      compared: checked.compared,
      disagreements: checked.disagreements.map(({ clauseId, answered, defined }) => ({
        clauseId,
        answered: member(ClauseStatus, answered),
        defined: member(ClauseStatus, defined),
      })),
      versions: checked.dataVersions?.versions ?? {},
    }
  })

  serve('GET /policies', async ({ query: { day = '', ...filters } }, { as, officer }) => {
    const asked = { text: '', level: '', area: '', assurance: '', kind: '', standing: '', knownOn: '', cursor: '' }
    const page = await policies.listClauses(
      { ...asked, ...filters, onDay: day, pageSize: PAGE, language: officer.language },
      as,
    )
    const counts = (facet: keyof PolicyLibraryPage['facets']) => page.facets[facet]?.counts ?? {}
    return {
      items: page.clauses.map(clauseRow),
      nextCursor: orNull(page.nextCursor),
      total: page.total,
      facets: {
        level: counts('level'),
        area: counts('area'),
        assurance: counts('assurance'),
        kind: counts('kind'),
        standing: counts('standing'),
      },
    }
  })

  serve('GET /policies/:id', async ({ params, query: { version = 0, day = '', knownOn = '' } }, { as, officer }) => {
    const asked = { clauseId: params.id, version, onDay: day, knownOn, language: officer.language }
    const { clause } = await policies.getClause(asked, as)
    if (clause === undefined) throw refuse('not-found', { what: 'clause' })
    return clauseDocument(clause)
  })

  serve('POST /policies/check', async ({ body }, { as, officer }) => {
    const { problems, clauses } = await policies.checkClauses({ documentJson: textOf(body.document) }, as)
    return {
      problems: problems.map(({ zh, detail, ...place }) => ({
        ...place,
        detail: officer.language === 'en' ? detail : zh || detail,
      })),
      clauses: clauses.map((one) => ({ ...one, wouldServe: one.wouldServe ?? null })),
    }
  })

  serve('POST /policies', async ({ body: { document, reason } }, { as }) => {
    const { clauses, publishedAt } = await policies.publishClauses({ documentJson: textOf(document), reason }, as)
    return { clauses, publishedAt }
  })

  serve('POST /policies/:id/withdraw', async ({ params, body }, { as }) => {
    const asked = { clauseId: params.id, reason: body.reason }
    const { clauseId, version, withdrawnAt } = await policies.withdrawClause(asked, as)
    return { clauseId, version, withdrawnAt }
  })
}

/** The document as text. One that is nested deeper than can be written is beyond the limit of nodes by far. */
function textOf(document: object): string {
  try {
    return JSON.stringify(document)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw refuse('unprocessable', { errors: [fault('/conditions', 'too-many-nodes', { most: CONDITION_NODE_LIMIT })] })
  }
}
