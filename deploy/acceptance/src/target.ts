import { randomUUID } from 'node:crypto'
import { until } from '@lianqiao/testkit'

/** A running platform, however it runs. */
export type Target = {
  address: string
  newPartner(name: string): Promise<{ clientId: string; clientSecret: string }>
  /** The path of a one-time link for an officer of this bureau. */
  signInPath(bureauId: string): Promise<string>
}

// biome-ignore lint/suspicious/noExplicitAny: answers are JSON that the suite itself checks
export type Json = any

export type Answer = { status: number; headers: Headers; body: Json }

/** A partner's program: HTTP with a bearer token. */
export async function partnerOf(target: Target, name = 'Partner'): Promise<Partner> {
  const { clientId, clientSecret } = await target.newPartner(name)
  const token = await fetchToken(target, clientId, clientSecret)
  const call = (path: string, init: RequestInit = {}) =>
    ask(`${target.address}${path}`, {
      ...init,
      headers: { authorization: `Bearer ${token.body.access_token}`, ...init.headers },
    })
  return {
    clientId,
    clientSecret,
    call,
    submit: (lead, headers = {}) =>
      call('/v1/leads', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID(), ...headers },
        body: typeof lead === 'string' ? lead : JSON.stringify(lead),
      }),
    read: (id) => call(`/v1/leads/${id}`),
    async readWhen(id, holds) {
      let last: Answer | undefined
      await until(
        async () => {
          last = await call(`/v1/leads/${id}`)
          return last.status === 200 && holds(last.body)
        },
        { timeoutMs: 60_000, everyMs: 20, what: 'the lead to get there' },
      )
      return last?.body
    },
  }
}

export type Partner = {
  clientId: string
  clientSecret: string
  call(path: string, init?: RequestInit): Promise<Answer>
  submit(lead: object | string, headers?: Record<string, string>): Promise<Answer>
  read(id: string): Promise<Answer>
  readWhen(id: string, holds: (lead: Json) => boolean): Promise<Json>
}

export function fetchToken(
  target: Target,
  id: string,
  secret: string,
  form: Record<string, string> = {},
): Promise<Answer> {
  return ask(`${target.address}/oauth/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials', ...form }),
  })
}

/** An officer at the console: a session cookie out of a one-time link. */
export async function officerOf(target: Target, bureauId: string): Promise<Officer> {
  const path = await target.signInPath(bureauId)
  const link = await fetch(`${target.address}${path}`, { redirect: 'manual' })
  const setCookie = link.headers.get('set-cookie') ?? ''
  const cookie = setCookie.split(';')[0] ?? ''
  const call = (path: string, init: RequestInit = {}) =>
    ask(`${target.address}/console-api${path}`, {
      ...init,
      headers: {
        cookie,
        'x-lianqiao-console': '1',
        ...(init.body === undefined ? {} : { 'content-type': 'application/json' }),
        ...init.headers,
      },
    })
  return {
    linkStatus: link.status,
    setCookie,
    usedLinkAgain: async () =>
      (await fetch(`${target.address}${path}`, { redirect: 'manual' })).headers.get('set-cookie'),
    call,
    post: (path, body) => call(path, { method: 'POST', body: JSON.stringify(body) }),
    live: () => openStream(`${target.address}/console-api/live`, cookie),
  }
}

export type Officer = {
  linkStatus: number
  setCookie: string
  usedLinkAgain(): Promise<string | null>
  call(path: string, init?: RequestInit): Promise<Answer>
  post(path: string, body: object): Promise<Answer>
  live(): Promise<LiveStream>
}

export type LiveStream = { events: Json[]; close(): void }

async function openStream(url: string, cookie: string): Promise<LiveStream> {
  const abort = new AbortController()
  const response = await fetch(url, { headers: { cookie }, signal: abort.signal })
  const events: Json[] = []
  const reading = (async () => {
    let rest = ''
    for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
      rest += chunk
      const blocks = rest.split('\n\n')
      rest = blocks.pop() ?? ''
      for (const block of blocks) if (block.startsWith('data: ')) events.push(JSON.parse(block.slice(6)))
    }
  })()
  reading.catch(() => {})
  return { events, close: () => abort.abort() }
}

export async function ask(url: string, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(url, init)
  const text = await response.text()
  const json = (response.headers.get('content-type') ?? '').includes('json')
  return { status: response.status, headers: response.headers, body: json && text !== '' ? JSON.parse(text) : text }
}
