import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { freePort } from '../src/port.ts'

const MAIN = fileURLToPath(new URL('../src/main.ts', import.meta.url))
const directory = mkdtempSync(join(tmpdir(), 'lianqiao-start-'))
const running: ChildProcess[] = []

type Started = { child: ChildProcess; printed(): string; ready: Promise<void>; exit: Promise<number | null> }

/** What `npm start` runs, as a process of its own. */
function start(env: Record<string, string>): Started {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', MAIN], {
    env: { ...process.env, LIANQIAO_DATA: directory, ...env },
  })
  running.push(child)
  let text = ''
  const exit = once(child, 'exit').then(([code]) => code as number | null)
  const ready = new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => {
        text += chunk
        if (text.includes('ready in')) resolve()
      })
    exit.then((code) => reject(new Error(`ended with ${code}: ${text}`)))
  })
  ready.catch(() => {})
  return { child, printed: () => text, ready, exit }
}

describe('npm start', () => {
  afterEach(async () => {
    for (const child of running.splice(0))
      if (child.exitCode === null && child.signalCode === null) {
        const gone = once(child, 'exit')
        child.kill('SIGINT')
        await gone
      }
  })
  afterAll(() => rmSync(directory, { recursive: true, force: true }))

  it('shows the partner once, keeps a lead through kill -9, and says who holds the data', async () => {
    const listen = `127.0.0.1:${await freePort()}`
    const first = start({ LIANQIAO_HTTP_LISTEN: listen })
    await first.ready
    const clientId = /client id\s+(\S+)/.exec(first.printed())?.[1] ?? ''
    const secret = /client secret\s+(\S+)/.exec(first.printed())?.[1] ?? ''
    expect(first.printed().match(/\/sign-in\?token=/g)).toHaveLength(4)

    const second = start({ LIANQIAO_HTTP_LISTEN: `127.0.0.1:${await freePort()}` })
    expect(await second.exit).toBe(4)
    expect(second.printed()).toContain(`held by process ${first.child.pid}`)

    const headers = await signIn(listen, clientId, secret)
    const submitted = await fetch(`http://${listen}/v1/leads`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json', 'idempotency-key': 'kept' },
      body: JSON.stringify({ enterpriseName: '东莞光电玻璃有限公司', text: '手机盖板玻璃' }),
    })
    const { id } = (await submitted.json()) as { id: string }
    first.child.kill('SIGKILL')
    await first.exit

    const again = start({ LIANQIAO_HTTP_LISTEN: listen })
    await again.ready
    expect(again.printed()).not.toContain('client secret')
    const kept = await fetch(`http://${listen}/v1/leads/${id}`, { headers: await signIn(listen, clientId, secret) })
    expect(kept.status).toBe(200)
    again.child.kill('SIGINT')
    expect(await again.exit).toBe(0)
  })

  it('tells all wrong settings at once, of whichever service, before anything is started', async () => {
    const { exit, printed } = start({
      LIANQIAO_HTTP_LISTEN: 'nonsense',
      LIANQIAO_LOG_LEVEL: 'loud',
      LIANQIAO_COOKIES: 'chocolate',
      LIANQIAO_POLICIES_PATIENCE_MS: '-5',
    })
    expect(await exit).toBe(2)
    expect(printed()).toContain('LIANQIAO_HTTP_LISTEN: expected host:port, found "nonsense"')
    expect(printed()).toContain(
      'LIANQIAO_LOG_LEVEL: expected one of trace, debug, info, warn, error, silent, found "loud"',
    )
    expect(printed()).toContain('LIANQIAO_COOKIES: expected one of secure, plain, found "chocolate"')
    expect(printed()).toContain('LIANQIAO_POLICIES_PATIENCE_MS: expected a whole number from 0 to 3600000, found "-5"')
  })

  it('says plainly that a port is taken, and which setting changes it', async () => {
    const taken = createServer().listen(0, '127.0.0.1')
    await once(taken, 'listening')
    const { port } = taken.address() as { port: number }
    const refused = start({ LIANQIAO_HTTP_LISTEN: `127.0.0.1:${port}` })
    expect(await refused.exit).toBe(3)
    expect(refused.printed()).toContain(`port ${port} is taken`)
    expect(refused.printed()).toContain('LIANQIAO_HTTP_LISTEN=')
    taken.close()
  })
})

async function signIn(listen: string, clientId: string, secret: string): Promise<{ authorization: string }> {
  const answer = await fetch(`http://${listen}/oauth/token`, {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'client_credentials', client_id: clientId, client_secret: secret }),
  })
  return { authorization: `Bearer ${((await answer.json()) as { access_token: string }).access_token}` }
}
