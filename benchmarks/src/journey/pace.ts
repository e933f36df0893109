import { randomUUID } from 'node:crypto'
import type { InboxWatch } from './inbox.ts'

/**
 * Submits leads at an even pace, whatever the answers take, and answers how long each took from its submission to the
 * officer's inbox, milliseconds.
 */
export async function journeys(options: {
  address: string
  token: string
  inbox: InboxWatch
  perSecond: number
  count: number
}): Promise<number[]> {
  const began = performance.now()
  const one = async (n: number) => {
    const due = began + (n * 1000) / options.perSecond
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())))
    const submitted = performance.now()
    const answer = await fetch(`${options.address}/v1/leads`, {
      method: 'POST',
      signal: AbortSignal.timeout(60_000),
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${options.token}`,
        'idempotency-key': randomUUID(),
      },
      body: JSON.stringify({
        enterpriseName: `温州${randomUUID()}打火机有限公司`,
        text: '防风打火机制造',
        originCode: '330300',
        gbt4754: '4190',
      }),
    })
    if (answer.status !== 201) throw new Error(`a lead was answered ${answer.status}`)
    const { id } = (await answer.json()) as { id: string }
    return (await options.inbox.arrivalOf(id)) - submitted
  }
  return Promise.all(Array.from({ length: options.count }, (_, n) => one(n)))
}
