import type { ErrorCode, ErrorPayloads, FaultList } from './codes.ts'
import type { Fault } from './fault.ts'

const MOST_FAULTS = 50
/** Node takes 64 KiB of headers, and a binary trailer grows by a third: this leaves room for the others. */
const MOST_BYTES = 24 * 1024

/**
 * The payload with at most 50 faults and 24 KiB of them; `more` counts those left out. Faults come in the order in
 * which they were found, so the first ones stay. Payloads without faults are answered as they are.
 */
export function boundFaults<Payload extends ErrorPayloads[ErrorCode]>(payload: Payload): Payload | FaultList {
  if (!('errors' in payload)) return payload
  const { errors, more = 0 } = payload
  const told: Fault[] = []
  let bytes = 0
  for (const fault of errors.slice(0, MOST_FAULTS)) {
    bytes += Buffer.byteLength(JSON.stringify(fault))
    if (bytes > MOST_BYTES) break
    told.push(fault)
  }
  const left = errors.length - told.length + more
  return left === 0 ? payload : { errors: told, more: left }
}
