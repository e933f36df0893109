import { toFacts } from '@lianqiao/contracts'
import {
  AcceptedSubmission,
  type LeadSubmission,
  LeadsServiceDefinition,
  type ListLeadsRequest,
  type SubmissionOutcome,
} from '@lianqiao/contracts/leads'
import { DomainError, type GrpcApi, grpcApi, type Identity, isId, readId, refuse } from '@lianqiao/service-kit'
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
  prepare(submission: LeadSubmission, partnerId: string): PreparedSubmission
  submit(submission: PreparedSubmission): Promise<SubmitOutcome>
}

const MOST_AT_ONCE = 100
const PAGE = { default: 20, most: 100 }

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
        throw refuse('bad-request', {
          errors: [{ pointer: '/submissions', code: 'too-many', detail: `at most ${MOST_AT_ONCE}` }],
        })
      const outcomes = await Promise.all(
        submissions.map((submission) => submitOne(submission, identity.partnerId, deps)),
      )
      return { outcomes }
    },

    getLead: ({ leadId }, { identity }) => answer(leadId, identity),

    async nameLeads({ leadIds }, { identity }) {
      if (leadIds.length > MOST_AT_ONCE)
        throw refuse('bad-request', {
          errors: [{ pointer: '/leadIds', code: 'too-many', detail: `at most ${MOST_AT_ONCE}` }],
        })
      const rows = await listNames(deps.pool, identity, leadIds.filter(isId))
      return { names: Object.fromEntries(rows.map(({ leadId, enterpriseName }) => [leadId, enterpriseName])) }
    },

    async listLeads(request, { identity }) {
      const filter = filterOf(request, identity)
      const rows = await listLeads(deps.pool, identity, { ...filter, limit: filter.limit + 1 })
      const page = rows.slice(0, filter.limit)
      return {
        leads: page.map((row) => leadMessage(row, identity)),
        nextCursor: rows.length > filter.limit ? encodeCursor(page.at(-1) as LeadRow) : '',
      }
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
      if (content === undefined)
        throw refuse('bad-request', { errors: [{ pointer: '', code: 'required', detail: 'a lead' }] })
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

function filterOf(request: ListLeadsRequest, identity: Identity): LeadFilter {
  const since = request.updatedSince === '' ? undefined : new Date(request.updatedSince)
  if (since !== undefined && Number.isNaN(since.getTime()))
    throw refuse('bad-request', {
      errors: [
        {
          pointer: '/updatedSince',
          code: 'date-time',
          detail: `expected an RFC 3339 time, found "${request.updatedSince}"`,
        },
      ],
    })
  return {
    status: request.status || undefined,
    chainId: request.chainId || undefined,
    text: request.text || undefined,
    updatedSince: since,
    toVerifyBy: request.toVerify && identity.kind === 'officer' ? identity.officerId : undefined,
    before: request.cursor === '' ? undefined : decodeCursor(request.cursor),
    limit: Math.min(Math.max(request.pageSize || PAGE.default, 1), PAGE.most),
  }
}

function encodeCursor({ leadId }: LeadRow): string {
  return Buffer.from(leadId).toString('base64url')
}

function decodeCursor(cursor: string): string {
  const leadId = Buffer.from(cursor, 'base64url').toString()
  if (!isId(leadId))
    throw refuse('bad-request', {
      errors: [{ pointer: '/cursor', code: 'cursor', detail: 'not a cursor of this list' }],
    })
  return leadId
}
