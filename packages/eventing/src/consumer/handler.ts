import type { Tx } from '../database/transaction.ts'
import type { ReceivedRecord } from '../ports.ts'
import type { Equipment, Passage } from './passage.ts'
import type { HandlerContext } from './types.ts'

/** A handler's failure, with the record it was about: the others of its transaction are not to blame. */
export class HandlerFailed extends Error {
  override name = 'HandlerFailed'
  readonly record: ReceivedRecord
  constructor(record: ReceivedRecord, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause })
    this.record = record
  }
}

/** Calls the service's handler with the passage's event, in the event's trace. Rejects with {@link HandlerFailed}. */
export async function runHandler<Events>(
  passage: Passage<Events>,
  tx: Tx,
  handlers: Equipment<Events>['handlers'],
): Promise<void> {
  const { message, data, attempt, span, followers, afterCommit } = passage
  const handler = handlers[message.type as keyof Events & string]
  const context = {
    tx,
    type: message.type,
    data,
    message,
    attempt,
    append: (...events: typeof followers) => void followers.push(...events),
    afterCommit: (action: () => void) => void afterCommit.push(action),
  }
  try {
    await span.run(() => handler!(context as unknown as HandlerContext<Events, keyof Events & string>))
  } catch (cause) {
    throw new HandlerFailed(passage.record, cause)
  }
}

/** Writes what the handlers told, each as a consequence of its event: same trace, same journey. */
export async function tellFollowers<Events>(
  passages: readonly Passage<Events>[],
  tx: Tx,
  outbox: Equipment<Events>['outbox'],
): Promise<void> {
  const records = passages.flatMap(({ message, span, followers }) => {
    const { id, traceparent, tracestate, correlationId = id } = message
    return span.run(() => outbox.recordsOf(followers, { causationId: id, correlationId, traceparent, tracestate }))
  })
  await outbox.write(tx, records)
}

/** What may be done only once the commit stands. */
export function settle<Events>({ followers, afterCommit }: Passage<Events>, outbox: Equipment<Events>['outbox']): void {
  if (followers.length > 0) outbox.wake()
  for (const action of afterCommit) action()
}
