import { type DestinationStream, type Logger, pino } from 'pino'
import { currentTraceId } from './trace.ts'

export type Log = Logger

/** Fields that may hold personal data or a secret; they never reach a log line, wherever they stand. */
const PRIVATE = [
  'contact',
  'phone',
  'email',
  'text',
  'password',
  'secret',
  'token',
  'authorization',
  'cookie',
  'signature',
]

/** JSON lines with the trace id; personal data and secrets redacted. */
export function createLog(options: { service: string; level: string; destination?: DestinationStream }): Log {
  return pino(
    {
      level: options.level,
      base: { service: options.service },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: {
        paths: PRIVATE.flatMap((field) => [field, `*.${field}`, `*.*.${field}`, `*.*.*.${field}`]),
        censor: '[redacted]',
      },
      mixin: () => {
        const trace = currentTraceId()
        return trace === undefined ? {} : { trace }
      },
    },
    options.destination ?? pino.destination(1),
  )
}
