import { type DeadLetter, discard, listDeadLetters, redrive } from '@lianqiao/eventing'
import { Pool } from 'pg'
import { defineCommand, WrongUse } from '../command.ts'
import { deadLettersOptions, readDeadLettersRequest } from './request.ts'

const MOST = 1000

/** What an operator does about dead letters, in the databases within reach, each as its service's application role. */
export const deadLetters = defineCommand({
  usage: `dead-letters list [--service S]
dead-letters redrive --service S (--id N | --key K | --all) --who NAME --why TEXT
dead-letters discard --service S (--id N | --key K | --all) --who NAME --why TEXT
  list     what no service could handle, oldest first, and how many events wait behind each
  redrive  tries them again at once, in their old order; safe to repeat
  discard  gives them up for good, so that what waits behind them goes on
who and why are written down for good.
`,
  options: deadLettersOptions,
  async run(given, { here }) {
    const request = readDeadLettersRequest(given)
    const reach = Object.entries(here().databaseUrls)
    const chosen = request.service === undefined ? reach : reach.filter(([name]) => name === request.service)
    const [first] = chosen
    if (first === undefined)
      throw new WrongUse(`no service "${request.service}" here; there are: ${reach.map(([name]) => name).join(' ')}`)
    if (request.action === 'list') {
      const letters: DeadLetter[] = []
      for (const [service, url] of chosen)
        letters.push(...(await within(url, (pool) => listDeadLetters(pool, service, MOST))))
      return { text: textOf(letters), data: letters }
    }
    const { action, service, which, who, why } = request
    const operate = action === 'redrive' ? redrive : discard
    const done = await within(first[1], (pool) => operate(pool, { group: service, which, who, why }))
    return { text: `${action}: ${done}\n`, data: [{ action, service, done }], refused: done === 0 }
  },
})

async function within<Result>(url: string, work: (pool: Pool) => Promise<Result>): Promise<Result> {
  const pool = new Pool({ connectionString: url, max: 2, connectionTimeoutMillis: 10_000 })
  pool.on('error', () => {})
  try {
    return await work(pool)
  } finally {
    await pool.end()
  }
}

function textOf(letters: readonly DeadLetter[]): string {
  if (letters.length === 0) return 'no dead letters\n'
  return letters
    .map(({ group, id, type, key, reason, attempts, behind, deadAt, traceId, error }) =>
      [
        `${group} ${id}  ${type} of ${key}\n`,
        `  ${reason} after ${attempts} attempts, ${deadAt.toISOString()}, ${behind} waiting behind it\n`,
        `  ${(error ?? '').split('\n')[0]}\n`,
        ...(traceId === null ? [] : [`  trace ${traceId}\n`]),
      ].join(''),
    )
    .join('')
}
