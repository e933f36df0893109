import { toFacts } from '@lianqiao/contracts'
import {
  AcceptedSubmission,
  type LeadSubmission,
  LeadsServiceDefinition,
  type ListLeadsRequest,
  type SubmissionOutcome,
} from '@lianqiao/contracts/leads'
import {
  DomainError,
  defineList,
  fault,
  type GrpcApi,
  grpcApi,
  type Identity,
  isId,
  type Lists,
  readId,
  readTime,
  refuse,
} from '@lianqiao/service-kit'
import type { Pool } from 'pg'
import { type EnactDeps, enact } from '../acts/enact.ts'
import { maySee } from '../domain/access.ts'
import type { PreparedSubmission } from '../domain/intake.ts'
import { type Knowledge, read } from '../intake/prepare.ts'
import type { SubmitOutcome } from '../intake/submit.ts'
import { readHistory } from '../store/history.ts'
import { countLeads, findLead, type LeadFilter, type LeadRow, listLeads, listNames } from '../store/leads.ts'
import { leadMessage } from './lead-message.ts'

export type ApiDeps = EnactDeps & {
  knowledge: Knowledge
  lists: Lists
  prepare(submission: LeadSubmission, partnerId: string): PreparedSubmission
  submit(submission: PreparedSubmission): Promise<SubmitOutcome>
}

const MOST_AT_ONCE = 100

/** Newest first. */
export const LEADS = defineList({ name: 'leads', position: { leadId: 'id' }, page: { default: 20, most: 100 } })

/** The leads API: parse, decide, answer. */
export function leadsApi(deps: ApiDeps): GrpcApi {
  const answer = async (leadId: string, identity: Identity) => {
    const row = await find(deps.pool, leadId, identity)
    return { lead: leadMessage(row, identity, await readHistory(deps.pool, leadId)) }
  }

  return grpcApi(LeadsServiceDefinition, {
    async submitLeads({ submissions }, { identity }) {
      if (identity.kind !== 'partner') throw refuse('forbidden', { reason: 'partners-submit' })
      if (submissions.length > MOST_AT_ONCE)
        throw refuse('bad-request', { errors: [fault('/submissions', 'too-many', { most: MOST_AT_ONCE })] })
      const outcomes = await Promise.all(
        submissions.map((submission) => submitOne(submission, identity.partnerId, deps)),
      )
      return { outcomes }
    },

    getLead: ({ leadId }, { identity }) => answer(leadId, identity),

    async nameLeads({ leadIds }, { identity }) {
      if (leadIds.length > MOST_AT_ONCE)
        throw refuse('bad-request', { errors: [fault('/leadIds', 'too-many', { most: MOST_AT_ONCE })] })
      const rows = await listNames(deps.pool, identity, leadIds.filter(isId))
      return { names: Object.fromEntries(rows.map(({ leadId, enterpriseName }) => [leadId, enterpriseName])) }
    },

    async listLeads(request, { identity }) {
      const { after, limit, cut } = deps.lists.open(LEADS, request, identity)
      const filter = { ...filterOf(request, identity), before: after?.leadId, limit }
      const { page, nextCursor } = cut(await listLeads(deps.pool, identity, filter))
      return { leads: page.map((row) => leadMessage(row, identity)), nextCursor }
    },

    async claimLead({ leadId, purpose }, { identity }) {
      await enact('claimLead', { leadId: readId(leadId, 'lead'), purpose }, identity, deps)
      return answer(leadId, identity)
    },

    async correctChain({ leadId, chainId, segmentId, reason }, { identity }) {
      await enact('correctChain', { leadId: readId(leadId, 'lead'), chainId, segmentId, reason }, identity, deps)
      return answer(leadId, identity)
    },

    async overview(_request, { identity }) {
      const counts = await countLeads(deps.pool, identity, deps.clock())
      const of = (by: string) =>
        Object.fromEntries(counts.filter((row) => row.by === by).map(({ key, count }) => [key, count]))
      return { byStatus: of('status'), byChain: of('chain'), byOrigin: of('origin'), byDay: of('day') }
    },

    async previewClassification({ content }) {
      if (content === undefined) throw refuse('bad-request', { errors: [fault('', 'required', {})] })
      const { classification, markers, origin, facts } = read(content, deps.knowledge)
      return { classification, markers, origin, facts: toFacts(facts as never) }
    },
  })
}

/** One submission's outcome; an error out of the closed set is an outcome, anything else ends the whole call. */
async function submitOne(submission: LeadSubmission, partnerId: string, deps: ApiDeps): Promise<SubmissionOutcome> {
  try {
    const outcome = await deps.submit(deps.prepare(submission, partnerId))
    if (outcome instanceof DomainError) return refused(outcome)
    return { accepted: { ...AcceptedSubmission.decode(outcome.response), replayed: outcome.replayed } }
  } catch (error) {
    if (error instanceof DomainError) return refused(error)
    throw error
  }
}

function refused({ code, payload }: DomainError): SubmissionOutcome {
  return { refused: { code, payloadJson: JSON.stringify(payload) } }
}

/** Somebody else's lead is not found, rather than forbidden: its existence is nobody's business. */
async function find(pool: Pool, leadId: string, identity: Identity): Promise<LeadRow> {
  const row = isId(leadId) ? await findLead(pool, leadId) : undefined
  if (row === undefined || !maySee(identity, row)) throw refuse('not-found', { what: 'lead' })
  return row
}

function filterOf(request: ListLeadsRequest, identity: Identity): Omit<LeadFilter, 'before' | 'limit'> {
  return {
    status: request.status || undefined,
    chainId: request.chainId || undefined,
    text: request.text || undefined,
    updatedSince: request.updatedSince === '' ? undefined : readTime('/updatedSince', request.updatedSince),
    toVerifyBy: request.toVerify && identity.kind === 'officer' ? identity.officerId : undefined,
  }
}
