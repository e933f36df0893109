import { findDefinition } from '../catalogue.ts'
import { fromRecord } from '../cloudevents.ts'
import type { ReceivedRecord } from '../ports.ts'
import { startSpan } from '../trace.ts'
import type { Unreadable } from './dead-letters.ts'
import type { Equipment, Passage } from './passage.ts'

/** A record as an event with its data, or why it is none: another try would not help. `ignored`: nobody here handles it. */
export function openRecord<Events>(
  record: ReceivedRecord,
  attempt: number,
  { group, catalogue, handlers }: Pick<Equipment<Events>, 'group' | 'catalogue' | 'handlers'>,
): Passage<Events> | Unreadable | 'ignored' {
  const message = fromRecord(record)
  if ('fault' in message) return { reason: 'undecodable', error: message.fault }
  const { type } = message
  const definition = findDefinition(catalogue, type)
  if (!definition) return { reason: 'unknown-type', error: `unknown type ${type}`, message }
  if (!Object.hasOwn(handlers, type)) return 'ignored'
  try {
    const data = definition.decode(message.data)
    const span = startSpan(message, `${group} ${type}`)
    return { record, message, data, attempt, span, followers: [], afterCommit: [] }
  } catch (error) {
    return { reason: 'undecodable', error: String(error), message }
  }
}
