import type { ClientBase, Pool } from 'pg'

/** A connection inside a transaction. */
export type Tx = ClientBase

/**
 * Runs `work` in one transaction: committed when it resolves, rolled back when it throws.
 * A connection on which even the rollback failed is destroyed, not handed back.
 */
export function withTransaction<Result>(pool: Pool, work: (tx: Tx) => Promise<Result>): Promise<Result> {
  return openTransaction(pool, async (tx) => void (await tx.query('begin')), work)
}

/** As `withTransaction`, for an `open` that begins the transaction together with its first question. */
export async function openTransaction<Opening, Result>(
  pool: Pool,
  open: (tx: Tx) => Promise<Opening>,
  work: (tx: Tx, opening: Opening) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect()
  // A connection that dies between two queries tells it by an event; without a listener that would end the process.
  let broken: Error | undefined
  const onError = (error: Error) => {
    broken = error
  }
  client.on('error', onError)
  try {
    const result = await work(client, await open(client))
    const { command } = await client.query('commit')
    // PostgreSQL answers a commit of a failed transaction with ROLLBACK and no error: someone swallowed the failure.
    if (command !== 'COMMIT') throw new Error('the transaction had failed before its commit and was rolled back')
    return result
  } catch (error) {
    await client.query('rollback').catch((failure: Error) => {
      broken = failure
    })
    throw error
  } finally {
    client.off('error', onError)
    client.release(broken)
  }
}

/** PostgreSQL's answer to whatever follows a failed statement of the same transaction. */
const TRANSACTION_ABORTED = '25P02'

/**
 * Statements of one transaction that need nothing of each other: on a connection in pipeline mode they travel in one
 * go, and PostgreSQL runs them in this order. Waits for all of them also when one fails, so that nothing is sent once
 * the transaction is rolled back; rejects with the failure that the others followed from.
 */
export async function together<const Answers extends readonly unknown[]>(
  ...statements: { [N in keyof Answers]: Promise<Answers[N]> }
): Promise<Answers> {
  const outcomes = await Promise.allSettled(statements)
  const failures = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []))
  if (failures.length > 0) throw failures.find(({ code }) => code !== TRANSACTION_ABORTED) ?? failures[0]
  return outcomes.map((outcome) => (outcome as PromiseFulfilledResult<unknown>).value) as unknown as Answers
}
