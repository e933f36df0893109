import type { ReferenceData } from '@lianqiao/reference-data'
import { DomainError, fault, type Identity, refuse } from '@lianqiao/service-kit/decisions'
import { type LeadAccess, mayJudge } from '../access.ts'
import { type CorrectedChain, correctClassification, isCorrectedTo } from '../correction.ts'
import { leadClassified } from '../events/lead-classified.ts'
import { caseInput } from '../labelled-case.ts'
import type { LeadState } from '../lead.ts'
import { type ActContext, type Decision, NOTHING_CHANGES } from './act.ts'
import { requireReason } from './require-reason.ts'

export type CorrectChain = { leadId: string; chainId: string; segmentId: string; reason: string }

/**
 * An officer says which chain a lead belongs to. It is proposed and matched again, as if it had been read so: while
 * nobody has claimed it, its bureau may change with it; once claimed it stays with its bureau, which sees other parks
 * and policies and can hand it on. The case is kept for the classifier to learn from. Saying it again changes nothing.
 */
export function correctChain(
  { lead }: { lead: LeadState },
  request: CorrectChain,
  { identity, at, newId, reference }: ActContext,
): Decision | DomainError {
  if (!mayJudge(identity, lead)) return refuse('forbidden', { reason: 'city-and-responsible-bureau-correct' })
  const reason = requireReason(request.reason)
  if (reason instanceof DomainError) return reason
  const corrected = chainOf(request, reference)
  if (corrected instanceof DomainError) return corrected
  if (isCorrectedTo(lead.classification, corrected)) return NOTHING_CHANGES
  if (lead.duplicateOf !== null) return refuse('transition-refused', { from: lead.status, to: 'chain-corrected' })

  const { leadId, classification: read } = lead
  const { officerId, bureauId } = identity
  const { chainId } = corrected
  const classification = correctClassification(read, corrected, { bureauId, reason, at })
  const { chain: _, ...others } = lead.facts
  const facts = chainId === null ? others : { ...others, chain: chainId }
  const correction = { correctionId: newId(), leadId, officerId, bureauId, reason, at }
  return {
    writes: [
      { what: 'classify-lead', row: { leadId, classification, chainId, facts, at } },
      { what: 'keep-correction', row: { ...correction, read, corrected, input: caseInput(lead) } },
    ],
    history: [{ leadId, kind: 'chain-corrected', detail: reason }],
    audit: [{ kind: 'chain-corrected', subject: leadId, said: [chainId ?? 'none', request.segmentId, reason] }],
    events: [
      leadClassified({ ...lead, classification, facts, originCode: lead.originCode ?? '', at: at.toISOString() }),
    ],
  }
}

/** Whether a correction would be taken now, for the page that offers it. */
export function canCorrectChain(identity: Identity, lead: Pick<LeadState, keyof LeadAccess | 'duplicateOf'>): boolean {
  return lead.duplicateOf === null && mayJudge(identity, lead)
}

/** The chain and segment asked for; refused where there is no such chain, or the segment is not of it. */
function chainOf(
  { chainId, segmentId }: CorrectChain,
  { chains, organisations }: Pick<ReferenceData, 'chains' | 'organisations'>,
): CorrectedChain | DomainError {
  if (chainId === '' && segmentId === '') return { chainId: null, segment: null }
  const chain = organisations.chain(chainId)
  if (chain === undefined)
    return refuse('unprocessable', {
      errors: [fault('/chainId', 'chain-unknown', { chainId, known: chains.map(({ id }) => id) })],
    })
  const segment = chain.segments.find(({ id }) => id === segmentId)
  if (segmentId !== '' && segment === undefined)
    return refuse('unprocessable', {
      errors: [fault('/segmentId', 'segment-unknown', { known: chain.segments.map(({ id }) => id) })],
    })
  return { chainId, segment: segment === undefined ? null : { id: segment.id, name: segment.name } }
}
