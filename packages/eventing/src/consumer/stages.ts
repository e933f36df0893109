import { findDefinition } from '../catalogue.ts'
import { fromRecord } from '../cloudevents.ts'
import { openTransaction, type Tx } from '../database/transaction.ts'
import { inTrace } from '../trace.ts'
import { type Refusal, refuse } from './dead-letters.ts'
import type { Equipment, Outcome, Passage, Stage } from './passage.ts'
import type { HandlerContext } from './types.ts'
import { admit, hold } from './waiting.ts'

/** The way of a record, in order; each stage wraps those after it. */
export const stageOrder = ['receive', 'trace', 'deduplicate', 'handle', 'acknowledge'] as const

export type StageName = (typeof stageOrder)[number]

/** Bytes to an event with its data. What cannot be read is a dead letter at once: another try would not help. */
const receive: Stage<unknown> = async (passage, next, { group, pool, catalogue, handlers }) => {
  const { record } = passage
  const refused = async (refusal: Refusal) => {
    await refuse(pool, group, record, refusal)
    return 'dead' as const
  }
  const message = fromRecord(record)
  if ('fault' in message) return refused({ reason: 'undecodable', error: message.fault })
  const definition = findDefinition(catalogue, message.type)
  if (!definition) return refused({ reason: 'unknown-type', error: `unknown type ${message.type}`, message })
  if (!Object.hasOwn(handlers, message.type)) return 'ignored'
  passage.message = message
  try {
    passage.data = definition.decode(message.data)
  } catch (error) {
    return refused({ reason: 'undecodable', error: String(error), message })
  }
  return next()
}

const traced: Stage<unknown> = ({ message }, next, { group }) => inTrace(message!, `${group} ${message!.type}`, next)

/** Opens the one transaction: the key's lock, the inbox row, and behind it the handler and its outbox rows. */
const deduplicate: Stage<unknown> = async (passage, next, { group, pool, outbox }) => {
  const open = (tx: Tx) => admit(tx, group, passage.message!)
  const outcome = await openTransaction(pool, open, async (tx, admission) => {
    passage.tx = tx
    if (admission === 'seen') return 'duplicate'
    if (admission === 'held') {
      await hold(tx, group, passage.record, passage.message!)
      return 'held'
    }
    return next()
  })
  settle(passage, outbox)
  return outcome
}

const handle: Stage<unknown> = async (passage, next, { handlers }) => {
  await runHandler(passage, handlers)
  return next()
}

/** The facts that follow enter the outbox; returning lets the transaction commit, and then the position move. */
const acknowledge: Stage<unknown> = async (passage, _next, { outbox }) => {
  await tellFollowers(passage, outbox)
  return 'handled'
}

const stages: Record<StageName, Stage<unknown>> = { receive, trace: traced, deduplicate, handle, acknowledge }

/** Takes a record through all stages. Rejected: nothing of it has happened. */
export function pass<Events>(passage: Passage<Events>, equipment: Equipment<Events>): Promise<Outcome> {
  const step = (index: number): Promise<Outcome> => {
    const stage = stages[stageOrder[index]!] as unknown as Stage<Events>
    return stage(passage, () => step(index + 1), equipment)
  }
  return step(0)
}

/** Calls the service's handler with the passage's event. */
export async function runHandler<Events>(
  passage: Passage<Events>,
  handlers: Equipment<Events>['handlers'],
): Promise<void> {
  const { message, data, attempt, followers, afterCommit } = passage
  const handler = handlers[message!.type as keyof Events & string]
  const context = {
    tx: passage.tx,
    type: message!.type,
    data,
    message,
    attempt,
    append: (...events: typeof followers) => void followers.push(...events),
    afterCommit: (action: () => void) => void afterCommit.push(action),
  }
  await handler!(context as unknown as HandlerContext<Events, keyof Events & string>)
}

/** Writes what the handler told, as consequences of its event: same trace, same journey. */
export async function tellFollowers<Events>(
  passage: Passage<Events>,
  outbox: Equipment<Events>['outbox'],
): Promise<void> {
  const { message, followers, tx } = passage
  if (followers.length === 0) return
  const { id, traceparent, tracestate, correlationId } = message!
  await outbox.append(tx!, followers, { causationId: id, correlationId: correlationId ?? id, traceparent, tracestate })
}

/** What may be done only once the commit stands. */
export function settle<Events>(passage: Passage<Events>, outbox: Equipment<Events>['outbox']): void {
  if (passage.followers.length > 0) outbox.wake()
  for (const action of passage.afterCommit) action()
}
