import type { Events } from '@lianqiao/contracts'
import { type Outbox, withTransaction } from '@lianqiao/eventing'
import type { ReferenceData } from '@lianqiao/reference-data'
import { type Clock, type Identity, type NewId, refuse } from '@lianqiao/service-kit'
import type { Pool } from 'pg'
import { auditDecisions } from '../audit-decision.ts'
import { type CorrectedChain, correctClassification, isCorrectedTo } from '../domain/correction.ts'
import { caseInput } from '../domain/labelled-case.ts'
import { mayJudge, maySee } from '../domain/visibility.ts'
import { requireReason } from '../require-reason.ts'
import { insertCorrection } from '../store/corrections.ts'
import { addHistory } from '../store/history.ts'
import { type LeadRow, lockLead, setClassification } from '../store/leads.ts'
import { leadClassified } from '../view/classified.ts'
import { accessOf } from '../view/lead.ts'

export type CorrectDeps = {
  pool: Pool
  outbox: Outbox<Events>
  clock: Clock
  newId: NewId
  reference: Pick<ReferenceData, 'organisations'>
}

type Request = { leadId: string; chainId: string; segmentId: string; reason: string; identity: Identity }

/**
 * An officer says which chain a lead belongs to. It is proposed and matched anew, as if it had been read so: while
 * nobody has claimed it, its bureau may change with it; once claimed it stays with its bureau, which sees other parks
 * and policies and can hand it on. The case is kept for the classifier to learn from. Saying it again changes nothing.
 */
export async function correctChain(request: Request, deps: CorrectDeps): Promise<LeadRow> {
  const { leadId, identity } = request
  const reason = requireReason(request.reason)
  const corrected = chainOf(request, deps.reference)
  const row = await withTransaction(deps.pool, async (tx) => {
    const lead = await lockLead(tx, leadId)
    if (lead === undefined || !maySee(identity, accessOf(lead))) throw refuse('not-found', { what: 'lead' })
    if (!mayJudge(identity, accessOf(lead)))
      throw refuse('forbidden', { reason: 'only the responsible bureau and the city correct the chain' })
    if (isCorrectedTo(lead.classification, corrected)) return lead
    if (lead.duplicateOf !== null) throw refuse('transition-refused', { from: lead.status, to: 'chain-corrected' })

    const at = deps.clock()
    const { officerId, bureauId } = identity
    const { classification: read } = lead
    const classification = correctClassification(read, corrected, { bureauId, reason, at })
    const { chain: _, ...others } = lead.facts as Record<string, unknown>
    const facts = corrected.chainId === null ? others : { ...others, chain: corrected.chainId }
    await setClassification(tx, { leadId, classification, chainId: corrected.chainId, facts, at })
    const correction = { correctionId: deps.newId(), leadId, officerId, bureauId, reason, at }
    await insertCorrection(tx, { ...correction, read, corrected, input: caseInput(lead) })
    await addHistory(tx, leadId, [{ kind: 'chain-corrected', at, bureauId, officerId, detail: reason }])
    const told = [corrected.chainId ?? 'none', request.segmentId, reason]
    await auditDecisions(tx, [{ kind: 'chain-corrected', subject: leadId, actor: officerId, at, told }])
    await deps.outbox.append(tx, [
      leadClassified({ ...lead, classification, facts, originCode: lead.originCode ?? '', at: at.toISOString() }),
    ])
    return { ...lead, classification, facts: facts as LeadRow['facts'], updatedAt: at }
  })
  deps.outbox.wake()
  return row
}

/** The chain and segment asked for; refused where there is no such chain, or the segment is not of it. */
function chainOf({ chainId, segmentId }: Request, { organisations }: CorrectDeps['reference']): CorrectedChain {
  if (chainId === '' && segmentId === '') return { chainId: null, segment: null }
  const chain = organisations.chain(chainId)
  if (chain === undefined)
    throw refuse('unprocessable', {
      errors: [{ pointer: '/chainId', code: 'unknown-chain', detail: `there is no chain "${chainId}"` }],
    })
  const segment = chain.segments.find(({ id }) => id === segmentId)
  if (segmentId !== '' && segment === undefined)
    throw refuse('unprocessable', {
      errors: [
        { pointer: '/segmentId', code: 'unknown-segment', detail: chain.segments.map(({ id }) => id).join(', ') },
      ],
    })
  return { chainId, segment: segment === undefined ? null : { id: segment.id, name: segment.name } }
}
