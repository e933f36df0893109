import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import manifest from '../../../package.json' with { type: 'json' }
import { commands, platformHere, runCommand, writeRunning } from '../src/index.ts'

const empty = mkdtempSync(join(tmpdir(), 'lianqiao-commands-'))
const run = (name: string, ...args: string[]) =>
  runCommand(name, args, { env: { LIANQIAO_DATA: empty }, from: empty, progress: () => {} })

describe('every command', () => {
  const names = Object.keys(commands)

  it('is a script of its name', () => {
    const scripts = Object.entries(manifest.scripts)
    const here = scripts.filter(([, script]) => script.includes('deploy/commands/src/main.ts'))
    expect(here).toEqual(names.map((name) => [name, `node scripts/run.mjs deploy/commands/src/main.ts ${name}`]))
  })

  it.each(names)('%s says with --help how it is used, and what its exit codes mean', async (name) => {
    const { exit, out, err } = await run(name, '--help')
    expect({ exit, err }).toEqual({ exit: 0, err: '' })
    expect(out).toMatch(new RegExp(`^${name} `))
    expect(out).toContain('exit codes: 0 done, 1 refused or failed, 2 wrong use')
  })

  it.each(names)('%s ends with 2 and its usage for an option that it does not know', async (name) => {
    const { exit, out, err } = await run(name, '--everything')
    expect({ exit, out }).toEqual({ exit: 2, out: '' })
    expect(err).toContain("'--everything'")
    expect(err).toContain(`\n\n${name} `)
  })

  it.each([
    ['accounts'],
    ['sign-in', 'city'],
    ['partner', 'Somebody'],
    ['policies', 'check', '../../../docs/examples/clause.json'],
    ['corrections', 'export'],
    ['chains', 'reread'],
    ['dead-letters', 'list'],
  ])('%s ends with 1 and how to start one where no platform runs', async (name, ...args) => {
    const from = import.meta.dirname
    const given = { env: { LIANQIAO_DATA: empty }, from, progress: () => {} }
    expect(await runCommand(name, args, given)).toEqual({
      exit: 1,
      out: '',
      err: 'the platform is not running here: npm start, or npm run start:distributed\n',
    })
  })
})

it('shows all commands for a name that is none, as wrong use', async () => {
  const { exit, err } = await run('sign-out')
  expect(exit).toBe(2)
  for (const name of Object.keys(commands)) expect(err).toContain(`${name} `)
})

describe('where the platform is', () => {
  it('is the service whose database the environment names, by the role in its address', () => {
    const databaseUrl = 'postgres://parks_app:secret@db/lianqiao'
    expect(platformHere({ LIANQIAO_DATABASE_URL: databaseUrl })).toEqual({
      way: 'environment',
      address: 'http://127.0.0.1:8080',
      databaseUrls: { parks: databaseUrl },
    })
    expect(() => platformHere({ LIANQIAO_DATABASE_URL: 'postgres://postgres@db/lianqiao' })).toThrow(
      '"postgres" is the role of no service',
    )
  })

  it('is nowhere when whoever wrote down where it runs is no longer alive', () => {
    const directory = mkdtempSync(join(tmpdir(), 'lianqiao-commands-'))
    writeRunning(directory, { way: 'start:distributed', address: 'http://127.0.0.1:9', databaseUrls: {} })
    expect(platformHere({ LIANQIAO_DATA: directory })).toBeUndefined()
  })

  it('says which databases are within reach when a command needs another', async () => {
    const env = { LIANQIAO_DATABASE_URL: 'postgres://parks_app:secret@db/lianqiao' }
    expect(await runCommand('sign-in', ['city'], { env, from: empty, progress: () => {} })).toMatchObject({
      exit: 1,
      err: 'the database of gateway is not within reach here; there are: parks\n',
    })
  })
})
