import { existsSync, readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { extname, join, normalize } from 'node:path'
import type { Problem } from '@lianqiao/contracts/console-api'
import { createDesk, type Desk } from './fixture/desk.ts'
import { clauseRows } from './fixture/reference.ts'

const dist = join(import.meta.dirname, '../dist')
const policy =
  "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; font-src 'self'"
const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
}
const pageSize = 20

/**
 * Stands in for the gateway where the console alone is tested: same paths, same headers, one officer, everything in
 * memory. `desk` is what the officer sees; a test changes it as others would.
 */
export async function startFixture({ port = 0, leads = 24 }: { port?: number; leads?: number } = {}) {
  const desk = createDesk({ leads })
  const streams = new Set<ServerResponse>()
  const server = createServer(async (request, response) => {
    const url = new URL(request.url!, 'http://fixture')
    if (url.pathname === '/sign-in') {
      response.writeHead(303, { location: '/', 'set-cookie': 'session=fixture; HttpOnly; SameSite=Lax; Path=/' }).end()
    } else if (url.pathname === '/fixture/arrive') {
      json(response, 200, desk.arrive())
    } else if (!url.pathname.startsWith('/console-api')) {
      page(response, url.pathname)
    } else if (!request.headers.cookie?.includes('session=fixture')) {
      problem(response, 401, 'token-missing')
    } else if (url.pathname === '/console-api/live') {
      live(response, desk, streams)
    } else {
      answer(desk, request, response, url, await body(request))
    }
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const address = server.address() as { port: number }
  return {
    url: `http://127.0.0.1:${address.port}`,
    desk,
    /** Cuts the live streams, as a restart of the gateway would. */
    cutLive() {
      for (const stream of streams) stream.destroy()
    },
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function answer(desk: Desk, request: IncomingMessage, response: ServerResponse, url: URL, sent: Sent): void {
  const path = url.pathname.slice('/console-api'.length)
  if (request.method !== 'GET' && request.headers['x-lianqiao-console'] !== '1')
    return problem(response, 403, 'forbidden')
  const [, id, action] = /^\/leads\/([^/]+)(\/claim)?$/.exec(path) ?? []
  const lead = desk.leads.find((one) => one.id === id)
  const offset = Number(url.searchParams.get('cursor') ?? 0)
  const paged = <T>(items: T[]) => ({
    items: items.slice(offset, offset + pageSize),
    nextCursor: items.length > offset + pageSize ? String(offset + pageSize) : null,
  })

  if (id && !lead) return problem(response, 404, 'not-found')
  if (lead && action) {
    if (lead.claimedByBureauId) return problem(response, 409, 'claimed-by-another')
    desk.claim(lead)
    return json(response, 200, lead)
  }
  if (lead) return json(response, 200, lead)
  switch (`${request.method} ${path}`) {
    case 'GET /me':
      return json(response, 200, desk.me())
    case 'PUT /me/language':
      desk.speak(sent.language!)
      return json(response, 200, desk.me())
    case 'POST /sign-out':
      return void response.writeHead(204, { 'set-cookie': 'session=; Max-Age=0; Path=/' }).end()
    case 'GET /inbox': {
      const onlyUnread = url.searchParams.get('unread') === '1'
      const items = desk.inbox.filter(({ readAt }) => !onlyUnread || readAt === null)
      return json(response, 200, { ...paged(items), unread: desk.unread() })
    }
    case 'POST /inbox/read': {
      const ids = sent.notificationIds!
      for (const item of desk.inbox)
        if (ids.length === 0 || ids.includes(item.id)) item.readAt ??= new Date().toISOString()
      return json(response, 200, { unread: desk.unread() })
    }
    case 'GET /leads': {
      const [status, chainId, text] = ['status', 'chainId', 'text'].map((name) => url.searchParams.get(name) ?? '')
      const found = desk.leads.filter(
        (one) =>
          (!status || one.status === status) &&
          (!chainId || one.chainId === chainId) &&
          (!text || `${one.enterpriseName}${one.text}`.includes(text)),
      )
      return json(response, 200, paged(found))
    }
    case 'GET /overview':
      return json(response, 200, desk.overview())
    case 'GET /reference':
      return json(response, 200, desk.reference)
    case 'GET /policies': {
      const text = url.searchParams.get('text') ?? ''
      return json(
        response,
        200,
        clauseRows().filter((row) => JSON.stringify(row).includes(text)),
      )
    }
    default:
      return problem(response, 404, 'not-found')
  }
}

type Sent = Partial<{ language: 'zh-Hans' | 'zh-Hant' | 'en'; notificationIds: string[]; purpose: string }>

async function body(request: IncomingMessage): Promise<Sent> {
  let text = ''
  for await (const chunk of request) text += chunk
  return text === '' ? {} : JSON.parse(text)
}

function live(response: ServerResponse, desk: Desk, streams: Set<ServerResponse>): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' })
  response.write(': hello\n\n')
  streams.add(response)
  const stop = desk.listen((event) => response.write(`data: ${JSON.stringify(event)}\n\n`))
  response.on('close', () => {
    stop()
    streams.delete(response)
  })
}

function page(response: ServerResponse, path: string): void {
  const wanted = join(dist, normalize(path))
  const file = wanted.startsWith(dist) && extname(wanted) && existsSync(wanted) ? wanted : join(dist, 'index.html')
  response.writeHead(200, { 'content-type': types[extname(file)] ?? '', 'content-security-policy': policy })
  response.end(readFileSync(file))
}

function json(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value))
}

function problem(response: ServerResponse, status: number, code: string): void {
  const type = `urn:lianqiao:problem:${code}`
  const told: Problem = { type, title: code, status, detail: code, requestId: 'fixture-1', retryable: false }
  response.writeHead(status, { 'content-type': 'application/problem+json' }).end(JSON.stringify(told))
}

if (import.meta.main) {
  const { url } = await startFixture({ port: Number(process.env.PORT ?? 4780) })
  console.log(`${url}/sign-in?token=fixture (POST ${url}/fixture/arrive: a lead comes in)`)
}
