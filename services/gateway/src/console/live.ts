import type { LiveEvent } from '@lianqiao/contracts/console-api'
import type { LiveBus, LiveMessage } from '@lianqiao/service-kit'
import type { FastifyInstance } from 'fastify'
import type { Pool } from 'pg'
import type { Directory } from '../directory.ts'
import { requireOfficer } from './sign-in.ts'

const HEARTBEAT_MS = 15_000

/** What of a live message this officer's screen is told; undefined where it is not theirs. */
export function liveEventFor(
  message: LiveMessage,
  officer: { officerId: string; actsFor: readonly string[] },
): LiveEvent | undefined {
  if (message.type === 'inbox') {
    const { officerId, ...event } = message
    return officerId === officer.officerId ? event : undefined
  }
  return message.bureauIds.some((id) => officer.actsFor.includes(id))
    ? { type: 'lead', leadId: message.leadId }
    : undefined
}

export type LiveRoute = { close(): void }

/** Server-sent events. A comment now and then keeps proxies from closing the stream and finds dead ones. */
export function liveRoute(
  app: FastifyInstance,
  options: { live: LiveBus; pool: Pool; clock(): Date; directory: Directory },
): LiveRoute {
  const open = new Set<() => void>()
  app.get('/live', { onRequest: requireOfficer(options), schema: { hide: true } }, (request, reply) => {
    const { officerId, bureauId } = request.officer
    const officer = { officerId, actsFor: options.directory.bureau(bureauId)?.actsFor ?? [bureauId] }
    reply.hijack()
    const stream = reply.raw
    stream.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
      connection: 'keep-alive',
    })
    stream.write('retry: 2000\n\n')
    const unsubscribe = options.live.subscribe((message) => {
      const event = liveEventFor(message, officer)
      if (event !== undefined) stream.write(`data: ${JSON.stringify(event)}\n\n`)
    })
    const heartbeat = setInterval(() => stream.write(':\n\n'), HEARTBEAT_MS)
    const close = () => {
      clearInterval(heartbeat)
      unsubscribe()
      open.delete(close)
      stream.end()
    }
    open.add(close)
    stream.on('close', close)
  })
  return { close: () => [...open].forEach((close) => void close()) }
}
