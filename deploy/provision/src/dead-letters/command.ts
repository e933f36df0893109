import { type DeadLetter, discard, listDeadLetters, redrive } from '@lianqiao/eventing'
import { Pool } from 'pg'
import { deadLettersUsage, readDeadLettersArguments } from './arguments.ts'

export type CommandAnswer = { text: string; exit: 0 | 1 | 2 | 3 }

const MOST = 1000

/**
 * What an operator does about dead letters. `databaseUrls` names the databases within reach, by service, each as the
 * service's application role (its schema and its consumer group bear the service's name).
 */
export async function deadLettersCommand(
  args: readonly string[],
  databaseUrls: Readonly<Record<string, string>>,
): Promise<CommandAnswer> {
  const command = readDeadLettersArguments(args)
  if ('wrong' in command) return { text: `${command.wrong}\n\n${deadLettersUsage}`, exit: 2 }
  const services = command.service === undefined ? Object.keys(databaseUrls) : [command.service]
  const strange = services.find((service) => databaseUrls[service] === undefined)
  if (strange !== undefined)
    return { text: `no service "${strange}" here; there are: ${Object.keys(databaseUrls).join(' ')}\n`, exit: 2 }
  try {
    if (command.action === 'list') {
      const letters: DeadLetter[] = []
      for (const service of services)
        letters.push(...(await within(databaseUrls[service]!, (pool) => listDeadLetters(pool, service, MOST))))
      return { text: command.json ? lines(letters.map((letter) => JSON.stringify(letter))) : told(letters), exit: 0 }
    }
    const { action, service, which, who, why, json } = command
    const operate = action === 'redrive' ? redrive : discard
    const done = await within(databaseUrls[service]!, (pool) => operate(pool, { group: service, which, who, why }))
    const text = json ? JSON.stringify({ action, service, done }) : `${action}: ${done}`
    return { text: `${text}\n`, exit: done === 0 ? 3 : 0 }
  } catch (error) {
    return { text: `${(error as Error).message}\n`, exit: 1 }
  }
}

async function within<Result>(url: string, work: (pool: Pool) => Promise<Result>): Promise<Result> {
  const pool = new Pool({ connectionString: url, max: 2, connectionTimeoutMillis: 10_000 })
  pool.on('error', () => {})
  try {
    return await work(pool)
  } finally {
    await pool.end()
  }
}

const lines = (texts: readonly string[]): string => texts.map((text) => `${text}\n`).join('')

function told(letters: readonly DeadLetter[]): string {
  if (letters.length === 0) return 'no dead letters\n'
  return lines(
    letters.map(({ group, id, type, key, reason, attempts, behind, deadAt, traceId, error }) =>
      [
        `${group} ${id}  ${type} of ${key}`,
        `  ${reason} after ${attempts} attempts, ${deadAt.toISOString()}, ${behind} waiting behind it`,
        `  ${(error ?? '').split('\n')[0]}`,
        ...(traceId === null ? [] : [`  trace ${traceId}`]),
      ].join('\n'),
    ),
  )
}
