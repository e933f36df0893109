import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePorts } from '@lianqiao/testkit'

const MAIN = fileURLToPath(new URL('../../../deploy/local/src/main.ts', import.meta.url))

export type EmbeddedProcess = {
  address: string
  credentials: { clientId: string; clientSecret: string }
  links: string[]
  /** Of the superuser, for a rival on the same server. */
  postgresUrl: string
  /** Milliseconds from spawn to the printed summary. */
  readyMs: number
  pid: number
  stop(): Promise<void>
}

/** `npm start` as its user runs it, without the starter: a process of its own on a data directory. */
export async function startEmbedded(
  options: { directory?: string; env?: Record<string, string> } = {},
): Promise<EmbeddedProcess> {
  const directory = options.directory ?? mkdtempSync(join(tmpdir(), 'lianqiao-bench-'))
  const [port] = await freePorts(1)
  const began = performance.now()
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', MAIN], {
    env: {
      ...process.env,
      LIANQIAO_DATA: directory,
      LIANQIAO_HTTP_LISTEN: `127.0.0.1:${port}`,
      LIANQIAO_PARTNER_RATE_PER_MINUTE: '10000000',
      ...options.env,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const printed = await summaryOf(child)
  const readyMs = performance.now() - began
  const { postgres } = JSON.parse(readFileSync(join(directory, 'secrets.json'), 'utf8'))
  const { databaseUrls } = JSON.parse(readFileSync(join(directory, 'running.json'), 'utf8'))
  const postgresUrl = new URL(databaseUrls.gateway)
  postgresUrl.username = 'postgres'
  postgresUrl.password = postgres
  return {
    address: `http://127.0.0.1:${port}`,
    credentials: { clientId: word(printed, 'client id'), clientSecret: word(printed, 'client secret') },
    links: [...printed.matchAll(/http\S+\/sign-in\?token=\S+/g)].map(([link]) => link),
    postgresUrl: postgresUrl.href,
    readyMs,
    pid: child.pid as number,
    async stop() {
      const gone = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGINT')
      await gone
      if (options.directory === undefined) rmSync(directory, { recursive: true, force: true })
    },
  }
}

function summaryOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = ''
    child.stdout?.on('data', (chunk) => {
      printed += chunk
      if (printed.includes('ready in')) resolve(printed)
    })
    child.once('exit', (code) => reject(new Error(`the platform ended with ${code} while starting`)))
  })
}

function word(printed: string, after: string): string {
  return new RegExp(`${after}\\s+(\\S+)`).exec(printed)?.[1] ?? ''
}

export async function tokenOf({
  address,
  credentials,
}: Pick<EmbeddedProcess, 'address' | 'credentials'>): Promise<string> {
  const { clientId, clientSecret } = credentials
  const answer = await fetch(`${address}/oauth/token`, {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret }),
  })
  return ((await answer.json()) as { access_token: string }).access_token
}
