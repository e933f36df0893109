import { existsSync, readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { type Answer, refuse } from './fixture/answer.ts'
import { answer } from './fixture/answers.ts'
import { departures } from './fixture/contract.ts'
import { createDesk, type Desk } from './fixture/desk.ts'

const contentSecurityPolicy =
  "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; font-src 'self'"
const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
}

type Options = { dist: string; port?: number; leads?: number; bureauId?: string }

/**
 * Stands in for the gateway where the console alone is tested: same paths, same headers, one officer, everything in
 * memory. `dist` holds the built pages; `desk` is what the officer sees; a test changes it as others would.
 */
export async function startFixture({ dist, port = 0, leads = 24, bureauId }: Options) {
  const desk = createDesk({ leads, bureauId })
  const streams = new Set<ServerResponse>()
  const departed: string[] = []
  const server = createServer(async (request, response) => {
    const url = new URL(request.url!, 'http://fixture')
    const path = url.pathname
    if (path === '/sign-in') {
      response.writeHead(303, { location: '/', 'set-cookie': 'session=fixture; HttpOnly; SameSite=Lax; Path=/' }).end()
    } else if (path === '/fixture/arrive') {
      send(response, { status: 200, value: desk.arrive() })
    } else if (!path.startsWith('/console-api/')) {
      sendPage(response, dist, path)
    } else if (!request.headers.cookie?.includes('session=fixture')) {
      send(response, refuse(401, 'token-missing'))
    } else if (path === '/console-api/live') {
      openStream(response, desk, streams)
    } else if (request.method !== 'GET' && request.headers['x-lianqiao-console'] !== '1') {
      send(response, refuse(403, 'forbidden'))
    } else {
      const text = await read(request)
      const body = request.headers['content-type'] === 'application/json' ? JSON.parse(text) : {}
      const asked = { method: request.method!, path: path.slice('/console-api'.length), query: url.searchParams }
      const answered = answer(desk, { ...asked, body, text })
      departed.push(...departures({ ...asked, body }, answered))
      send(response, answered)
    }
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const address = server.address() as { port: number }
  return {
    url: `http://127.0.0.1:${address.port}`,
    desk,
    /** Where pages or this stand-in departed from the console API. A test that ends with any fails. */
    departed,
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

async function read(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of request) text += chunk
  return text
}

function send(response: ServerResponse, { status, value, cookie }: Answer): void {
  response.writeHead(status, {
    ...(value === undefined ? {} : { 'content-type': 'application/json' }),
    ...(cookie === undefined ? {} : { 'set-cookie': cookie }),
  })
  response.end(value === undefined ? undefined : JSON.stringify(value))
}

function openStream(response: ServerResponse, desk: Desk, streams: Set<ServerResponse>): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' })
  response.write(': hello\n\n')
  streams.add(response)
  const stop = desk.listen((event) => response.write(`data: ${JSON.stringify(event)}\n\n`))
  response.on('close', () => {
    stop()
    streams.delete(response)
  })
}

function sendPage(response: ServerResponse, dist: string, path: string): void {
  const wanted = join(dist, normalize(path))
  const file = wanted.startsWith(dist) && extname(wanted) && existsSync(wanted) ? wanted : join(dist, 'index.html')
  response.writeHead(200, {
    'content-type': types[extname(file)] ?? '',
    'content-security-policy': contentSecurityPolicy,
  })
  response.end(readFileSync(file))
}

if (import.meta.main) {
  const dist = join(import.meta.dirname, '../dist')
  const { url } = await startFixture({ dist, port: Number(process.env.PORT ?? 4780), bureauId: process.env.BUREAU })
  console.log(`${url}/sign-in?token=fixture (POST ${url}/fixture/arrive: a lead comes in)`)
}
