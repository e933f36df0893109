import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { freePorts, startPostgres } from '@lianqiao/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CommandName, commands } from '../src/index.ts'

const root = join(import.meta.dirname, '../../..')
const directory = mkdtempSync(join(tmpdir(), 'lianqiao-commands-'))
const postgres = await startPostgres({ shared: true })

const env = { ...process.env, LIANQIAO_DATA: directory, LIANQIAO_CALLED_FROM: root }
const node = (script: string, ...args: string[]) =>
  promisify(execFile)(process.execPath, ['--disable-warning=ExperimentalWarning', join(root, script), ...args], { env })

/** One call of each command that changes little, and what it answers. A command without a row here does not compile. */
const smokes: Record<CommandName, { args: string[]; answers: unknown[] }> = {
  accounts: { args: [], answers: [{ links: expect.any(Array), address: expect.stringContaining('http://') }] },
  'sign-in': { args: ['park-P02'], answers: [{ url: expect.stringContaining('/sign-in?token=') }] },
  partner: {
    args: ['A further partner'],
    answers: [{ clientId: expect.any(String), clientSecret: expect.any(String) }],
  },
  policies: {
    args: ['check', 'docs/examples/clause.json'],
    answers: [{ outcome: 'would publish', problems: [], file: 'docs/examples/clause.json' }],
  },
  corrections: { args: ['export'], answers: [] },
  chains: { args: ['reread'], answers: [{ applied: false, leads: 0 }] },
  'dead-letters': { args: ['list'], answers: [] },
}

describe.skipIf(!postgres.available)('beside a platform that npm start runs', () => {
  let platform: ChildProcess
  beforeAll(async () => {
    const [port] = await freePorts(1)
    platform = spawn(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', join(root, 'deploy/local/src/main.ts')],
      { env: { ...env, LIANQIAO_HTTP_LISTEN: `127.0.0.1:${port}` }, stdio: ['ignore', 'pipe', 'pipe'] },
    )
    let printed = ''
    await new Promise<void>((resolve, reject) => {
      for (const stream of [platform.stdout, platform.stderr])
        stream?.on('data', (chunk) => {
          printed += chunk
          if (printed.includes('ready in')) resolve()
        })
      platform.once('exit', (code) => reject(new Error(`npm start ended with ${code}: ${printed}`)))
    })
  })
  afterAll(async () => {
    const gone = once(platform, 'exit')
    platform.kill('SIGINT')
    await gone
    rmSync(directory, { recursive: true, force: true })
  })

  it.each(Object.entries(smokes))('npm run %s answers, in words and for programs', async (name, { args, answers }) => {
    const json = await node('deploy/commands/src/main.ts', name, ...args, '--json')
    const lines = json.stdout.split('\n').filter((line) => line !== '')
    expect(lines.map((line) => JSON.parse(line))).toMatchObject(answers)
    const words = await node('deploy/commands/src/main.ts', name, ...args)
    expect(`${words.stdout}${words.stderr}`).not.toBe('')
  })

  it('knows every command of the table', () => {
    expect(Object.keys(smokes)).toEqual(Object.keys(commands))
  })

  it('the demo follows its twenty leads to their officers, as a partner of its own', async () => {
    const { stdout } = await node('demo/src/main.ts', '--json')
    const results = stdout.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line)]))
    expect(results).toHaveLength(20)
    for (const result of results) expect(result.notified.recipients).toBeGreaterThan(0)
  })
})
