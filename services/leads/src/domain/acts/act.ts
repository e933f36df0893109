import type { DomainEvent } from '@lianqiao/contracts'
import type { ReferenceData } from '@lianqiao/reference-data'
import type { DomainError, Identity } from '@lianqiao/service-kit/decisions'
import type { Write } from './writes.ts'

/** Who acts and when, and what the city's rules are. Ids come in, so that an act can be specified. */
export type ActContext = {
  identity: Identity
  at: Date
  newId(): string
  reference: Pick<ReferenceData, 'chains' | 'organisations' | 'parks' | 'projectStages'>
}

/** A line of the lead's history; who did it and when comes from the context. */
export type HistoryNote = { leadId: string; kind: string; detail?: string }

/** A line of the audit chain: its subject stands there, what was said as a hash (`hashOfSaid`). */
export type AuditNote = { kind: string; subject: string; said: readonly string[] }

/** What an act decides: what is written, what the lead's history and the audit chain say of it, what others learn. */
export type Decision = {
  writes: readonly Write[]
  history: readonly HistoryNote[]
  audit: readonly AuditNote[]
  events: readonly DomainEvent[]
}

/** The answer to an act that was done before. */
export const NOTHING_CHANGES: Decision = { writes: [], history: [], audit: [], events: [] }

/** What a person, a partner or the platform does: state and request in, a decision or a typed refusal out. */
export type Act<State, Request> = (state: State, request: Request, context: ActContext) => Decision | DomainError
