import type { Selection } from '@lianqiao/eventing'
import { WrongUse } from '../command.ts'

/** The options of `dead-letters`, as node:util's parseArgs takes them. */
export const deadLettersOptions = {
  service: { type: 'string' },
  id: { type: 'string' },
  key: { type: 'string' },
  all: { type: 'boolean' },
  who: { type: 'string', default: '' },
  why: { type: 'string', default: '' },
} as const

type Given = {
  positionals: readonly string[]
  values: {
    service?: string | undefined
    id?: string | undefined
    key?: string | undefined
    all?: boolean | undefined
    who: string
    why: string
  }
}

export type DeadLettersRequest =
  | { action: 'list'; service: string | undefined }
  | { action: 'redrive' | 'discard'; service: string; which: Selection; who: string; why: string }

/** What is to be done with which dead letters. Throws {@link WrongUse} with a sentence on what is missing. */
export function readDeadLettersRequest({ positionals: [action, ...more], values }: Given): DeadLettersRequest {
  const { service, who, why } = values
  if (more.length > 0) throw new WrongUse(`"${more.join(' ')}" is one word too many`)
  if (action === 'list') return { action, service }
  if (action !== 'redrive' && action !== 'discard') throw new WrongUse('list, redrive or discard')
  if (service === undefined) throw new WrongUse('--service says whose dead letters')
  const which = selection(values)
  if (which === undefined) throw new WrongUse('one of --id, --key and --all says which')
  if ('id' in which && !/^\d{1,18}$/.test(which.id)) throw new WrongUse(`--id is a number, not "${which.id}"`)
  if (who.trim() === '' || why.trim() === '') throw new WrongUse('--who and --why are written down, so they are needed')
  return { action, service, which, who, why }
}

function selection({ id, key, all }: Given['values']): Selection | undefined {
  const chosen = [id, key, all].filter((value) => value !== undefined)
  if (chosen.length !== 1) return undefined
  if (id !== undefined) return { id }
  return key === undefined ? { all: true } : { key }
}
