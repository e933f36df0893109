import type { AcceptedSubmission, LeadSubmission } from '@lianqiao/contracts/leads'
import { type Batcher, createBatcher, DomainError, type ErrorCode, type Identity } from '@lianqiao/service-kit'
import type { Services } from './services.ts'

export type Submissions = {
  /** Throws the refusal of this one submission. */
  submit(submission: LeadSubmission, identity: Identity & { kind: 'partner' }): Promise<AcceptedSubmission>
}

type Outcome = AcceptedSubmission | DomainError

/** Calls under way for one partner; what arrives meanwhile shares the next one. More than one, so that leads reads the next while the database works. */
const CALLS = 4
const MOST_AT_ONCE = 64

/** Sends what a partner submits at the same time in one call; each submission keeps an outcome of its own. */
export function createSubmissions(leads: Services['leads']): Submissions {
  const batchers = new Map<string, Batcher<LeadSubmission, Outcome>>()

  function batcherOf(identity: Identity & { kind: 'partner' }): Batcher<LeadSubmission, Outcome> {
    const known = batchers.get(identity.clientId)
    if (known !== undefined) return known
    const batcher = createBatcher<LeadSubmission, Outcome>({
      limit: MOST_AT_ONCE,
      concurrency: CALLS,
      dependency: 'leads',
      async work(submissions) {
        const { outcomes } = await leads.submitLeads({ submissions }, { identity })
        return outcomes.map(({ accepted, refused }) => {
          if (accepted !== undefined) return accepted
          return new DomainError((refused?.code ?? 'internal') as ErrorCode, JSON.parse(refused?.payloadJson ?? '{}'))
        })
      },
    })
    batchers.set(identity.clientId, batcher)
    return batcher
  }

  return {
    async submit(submission, identity) {
      const outcome = await batcherOf(identity).submit(submission)
      if (outcome instanceof DomainError) throw outcome
      return outcome
    },
  }
}
