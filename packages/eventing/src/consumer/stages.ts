import { openTransaction, type Tx } from '../database/transaction.ts'
import type { ReceivedRecord } from '../ports.ts'
import { deadLetterUnreadable } from './dead-letters.ts'
import { runHandler, settle, tellFollowers } from './handler.ts'
import { openRecord } from './open-record.ts'
import type { Convoy, Equipment, Outcome, Stage } from './passage.ts'
import { admit, hold } from './waiting.ts'

/** The way of records through the pipeline, in order; each stage wraps those after it. */
export const stageOrder = ['receive', 'trace', 'deduplicate', 'handle', 'acknowledge'] as const

export type StageName = (typeof stageOrder)[number]

/** Bytes to events with their data. What cannot be read is a dead letter at once: another try would not help. */
const receive: Stage<unknown> = async (convoy, next, equipment) => {
  const { records, attempt, outcomes, passages } = convoy
  for (const record of records) {
    const opened = openRecord(record, attempt, equipment)
    if (opened === 'ignored') outcomes.set(record, 'ignored')
    else if ('reason' in opened) {
      await deadLetterUnreadable(equipment.pool, equipment.group, record, opened)
      outcomes.set(record, 'dead')
    } else passages.push(opened)
  }
  if (passages.length > 0) await next()
}

/** Each event's span ends with the transaction it is in. */
const trace: Stage<unknown> = async ({ passages }, next) => {
  const opened = [...passages]
  try {
    await next()
    for (const { span } of opened) span.end()
  } catch (error) {
    for (const { span } of opened) span.end(error as Error)
    throw error
  }
}

/** Opens the one transaction: the keys' locks, the inbox rows, and behind them the handlers and their outbox rows. */
const deduplicate: Stage<unknown> = async (convoy, next, { group, pool, outbox }) => {
  const { passages, outcomes } = convoy
  const open = (tx: Tx) =>
    admit(
      tx,
      group,
      passages.map(({ message }) => message),
    )
  await openTransaction(pool, open, async (tx, admissions) => {
    convoy.tx = tx
    for (const [at, { record, message }] of passages.entries()) {
      if (admissions[at] === 'seen') outcomes.set(record, 'duplicate')
      if (admissions[at] !== 'held') continue
      await hold(tx, group, record, message)
      outcomes.set(record, 'held')
    }
    convoy.passages = passages.filter((_, at) => admissions[at] === 'new')
    if (convoy.passages.length > 0) await next()
  })
  for (const passage of convoy.passages) settle(passage, outbox)
}

const handle: Stage<unknown> = async ({ passages, tx }, next, { handlers }) => {
  for (const passage of passages) await runHandler(passage, tx!, handlers)
  await next()
}

/** The facts that follow enter the outbox; returning lets the transaction commit, and then the position move. */
const acknowledge: Stage<unknown> = async ({ passages, outcomes, tx }, _next, { outbox }) => {
  await tellFollowers(passages, tx!, outbox)
  for (const { record } of passages) outcomes.set(record, 'handled')
}

const stages: Record<StageName, Stage<unknown>> = { receive, trace, deduplicate, handle, acknowledge }

/**
 * Takes records through all stages, in one transaction and in their order, and answers how each ended. Rejected:
 * nothing of any of them has happened (but for the dead letters of those that cannot be read, which are final).
 */
export async function pass<Events>(
  records: readonly ReceivedRecord[],
  attempt: number,
  equipment: Equipment<Events>,
): Promise<Outcome[]> {
  const convoy: Convoy<Events> = { records, attempt, outcomes: new Map(), passages: [] }
  const step = async (index: number): Promise<void> => {
    const stage = stages[stageOrder[index]!] as unknown as Stage<Events>
    await stage(convoy, () => step(index + 1), equipment)
  }
  await step(0)
  return records.map((record) => convoy.outcomes.get(record)!)
}
