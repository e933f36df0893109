import { orNull } from '@lianqiao/service-kit'
import type { ConsoleDeps } from '../deps.ts'
import type { Caller, Serve } from '../serve.ts'
import { readLeadDetail } from './detail.ts'
import { leadRow } from './rows.ts'

const PAGE = 30

/** Leads of the officer's bureau. Who may see and do what is decided by the leads service. */
export function leadRoutes(serve: Serve, { services, log }: ConsoleDeps): void {
  const detail = (leadId: string, { as, officer }: Caller) =>
    readLeadDetail(leadId, { services, as, language: officer.language, log })

  serve('GET /leads', async ({ query }, { as }) => {
    const { status = '', chainId = '', text = '', cursor = '', toVerify } = query
    const filter = { status, chainId, text, updatedSince: '', toVerify: toVerify === '1' }
    const page = await services.leads.listLeads({ pageSize: PAGE, cursor, ...filter }, as)
    return { items: page.leads.map(leadRow), nextCursor: orNull(page.nextCursor) }
  })

  serve('GET /leads/:id', ({ params }, caller) => detail(params.id, caller))

  serve('POST /leads/:id/claim', async ({ params, body }, caller) => {
    await services.leads.claimLead({ leadId: params.id, purpose: body.purpose }, caller.as)
    return detail(params.id, caller)
  })

  serve('POST /leads/:id/chain', async ({ params, body }, caller) => {
    const { chainId, segmentId, reason } = body
    const correction = { leadId: params.id, chainId: chainId ?? '', segmentId: segmentId ?? '', reason }
    await services.leads.correctChain(correction, caller.as)
    return detail(params.id, caller)
  })
}
