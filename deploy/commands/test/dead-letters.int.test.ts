import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { provisionDatabase } from '@lianqiao/deploy-provision'
import { startPostgres } from '@lianqiao/testkit'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { holdDirectory, runCommand, writeRunning } from '../src/index.ts'

const postgres = await startPostgres({ shared: true })

describe.skipIf(!postgres.available)('the command for dead letters', () => {
  if (!postgres.available) return
  const directory = mkdtempSync(join(tmpdir(), 'lianqiao-dead-'))
  const hold = holdDirectory(directory, new Date('2026-11-23T08:00:00Z'))
  const runs = (databaseUrls: Record<string, string>) =>
    writeRunning(directory, { way: 'start', address: 'http://127.0.0.1:9', databaseUrls })
  const run = (line: string, ...more: string[]) =>
    runCommand('dead-letters', [...line.split(' '), ...more], {
      env: { LIANQIAO_DATA: directory },
      from: directory,
      progress: () => {},
    })
  const signed = ['--who', 'zhang@bureau', '--why', 'map data restored']

  beforeAll(async () => {
    const services = ['parks', 'policies'].map((name) => ({
      name,
      schema: name,
      appPassword: randomBytes(8).toString('hex'),
      migrations: [],
    }))
    const database = `dead_${randomBytes(4).toString('hex')}`
    const made = await provisionDatabase({ superuserUrl: postgres.url, database, services, log: () => {} })
    runs(Object.fromEntries(services.map(({ name }) => [name, made[name]!.url])))
    const client = new Client({ connectionString: made.parks!.url })
    await client.connect()
    await client.query(
      `insert into dead_letters (id, consumer_group, key, event_id, type, topic, partition, log_offset, headers, payload,
                                 holds, reason, attempts, error, first_failed_at)
       select n, 'parks', 'lead-' || n, 'event-' || n, 'LeadClassified', 'leads.v1', 0, n::text, '{}', '', true,
              'attempts-exhausted', 22, 'no map' || chr(10) || '  at somewhere', now() from generate_series(1, 3) n`,
    )
    await client.end()
  })

  afterAll(() => {
    hold.release()
    rmSync(directory, { recursive: true })
  })

  it('lists those of every service, a person sees the reason and a program a line each', async () => {
    const { out, exit } = await run('list')
    expect(exit).toBe(0)
    expect(out).toContain('parks 1  LeadClassified of lead-1\n  attempts-exhausted after 22 attempts')
    expect(out).not.toContain('at somewhere')
    const listed = (await run('list --json')).out.trim().split('\n')
    expect(listed.map((line) => JSON.parse(line).eventId)).toEqual(['event-1', 'event-2', 'event-3'])
    expect((await run('list --service policies')).out).toBe('no dead letters\n')
  })

  it('tries one again once, gives another up, and says when there is no such letter', async () => {
    expect(await run('redrive --service parks --id 1', ...signed)).toEqual({ out: 'redrive: 1\n', err: '', exit: 0 })
    expect(await run('redrive --service parks --id 1', ...signed)).toEqual({ out: 'redrive: 0\n', err: '', exit: 1 })
    const discarded = await run('discard --service parks --key lead-2 --json', ...signed)
    expect(JSON.parse(discarded.out)).toEqual({ action: 'discard', service: 'parks', done: 1 })
    expect((await run('list --json')).out).toContain('event-3')
    expect((await run('list --json')).out).not.toContain('event-1')
  })

  it('names the services within reach, and says when a database does not answer', async () => {
    expect(await run('list --service kitchens')).toMatchObject({
      err: expect.stringContaining('no service "kitchens" here; there are: parks policies\n'),
      exit: 2,
    })
    runs({ parks: 'postgres://nobody@127.0.0.1:9/x' })
    expect(await run('list')).toMatchObject({ exit: 1, err: expect.stringContaining('ECONNREFUSED') })
  })
})
