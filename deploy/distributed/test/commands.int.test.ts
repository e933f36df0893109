import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { platformHere, runCommand } from '@lianqiao/deploy-commands'
import { freePorts, startKafka, startRedis } from '@lianqiao/testkit'
import { expect, it } from 'vitest'

const parts = [await startKafka({ shared: true }), await startRedis({ shared: true })]
const main = join(import.meta.dirname, '../src/main.ts')

it.skipIf(parts.some((part) => !part.available))('commands find what npm run start:distributed runs', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'lianqiao-distributed-'))
  const [port] = await freePorts(1)
  const env = { ...process.env, LIANQIAO_DATA: directory, LIANQIAO_HTTP_LISTEN: `127.0.0.1:${port}` }
  const platform = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', main], { env })
  const gone = once(platform, 'exit')
  try {
    let printed = ''
    await new Promise<void>((resolve, reject) => {
      for (const stream of [platform.stdout, platform.stderr])
        stream.on('data', (chunk) => {
          printed += chunk
          if (printed.includes('ready in')) resolve()
        })
      gone.then(([code]) => reject(new Error(`ended with ${code}: ${printed.slice(-4000)}`)))
    })
    const run = (name: string, ...args: string[]) =>
      runCommand(name, args, { env, from: directory, progress: () => {} })
    const { exit, out } = await run('sign-in', 'city')
    expect(exit).toBe(0)
    expect((await fetch(out.trim(), { redirect: 'manual' })).headers.get('set-cookie')).not.toBeNull()
    expect(await run('dead-letters', 'list')).toEqual({ exit: 0, out: 'no dead letters\n', err: '' })
  } finally {
    platform.kill('SIGINT')
    await gone
  }
  expect(platformHere(env)).toBeUndefined()
  rmSync(directory, { recursive: true })
})
