import { parseArgs } from 'node:util'
import type { Selection } from '@lianqiao/eventing'

export const deadLettersUsage = `dead-letters list [--service S] [--json]
dead-letters redrive --service S (--id N | --key K | --all) --who NAME --why TEXT [--json]
dead-letters discard --service S (--id N | --key K | --all) --who NAME --why TEXT [--json]
  list     what no service could handle, oldest first, and how many events wait behind each
  redrive  tries them again at once, in their old order; safe to repeat
  discard  gives them up for good, so that what waits behind them goes on
who and why are written down for good.
exit codes: 0 done, 1 a database did not answer, 2 wrong usage, 3 no such dead letter
`

export type DeadLettersCommand =
  | { action: 'list'; service: string | undefined; json: boolean }
  | { action: 'redrive' | 'discard'; service: string; which: Selection; who: string; why: string; json: boolean }

/** What the arguments ask for, or a sentence on what is wrong with them. */
export function readDeadLettersArguments(args: readonly string[]): DeadLettersCommand | { wrong: string } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        service: { type: 'string' },
        id: { type: 'string' },
        key: { type: 'string' },
        all: { type: 'boolean' },
        who: { type: 'string', default: '' },
        why: { type: 'string', default: '' },
        json: { type: 'boolean', default: false },
      },
    })
    const { service, id, key, all, who, why, json } = values
    const [action, ...more] = positionals
    if (more.length > 0) return { wrong: `"${more.join(' ')}" is one word too many` }
    if (action === 'list') return { action, service, json }
    if (action !== 'redrive' && action !== 'discard') return { wrong: 'list, redrive or discard' }
    if (service === undefined) return { wrong: '--service says whose dead letters' }
    const which = selection({ id, key, all })
    if (which === undefined) return { wrong: 'one of --id, --key and --all says which' }
    if ('id' in which && !/^\d{1,18}$/.test(which.id)) return { wrong: `--id is a number, not "${which.id}"` }
    if (who.trim() === '' || why.trim() === '') return { wrong: '--who and --why are written down, so they are needed' }
    return { action, service, which, who, why, json }
  } catch (error) {
    return { wrong: (error as Error).message }
  }
}

function selection(given: {
  id?: string | undefined
  key?: string | undefined
  all?: boolean | undefined
}): Selection | undefined {
  const chosen = Object.values(given).filter((value) => value !== undefined)
  if (chosen.length !== 1) return undefined
  if (given.id !== undefined) return { id: given.id }
  return given.key === undefined ? { all: true } : { key: given.key }
}
