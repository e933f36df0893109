import { randomBytes } from 'node:crypto'
import { startPostgres } from '@lianqiao/testkit'
import { Client } from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import { deadLettersCommand, provisionDatabase } from '../src/index.ts'

const postgres = await startPostgres({ shared: true })

describe.skipIf(!postgres.available)('the command for dead letters', () => {
  if (!postgres.available) return
  const urls: Record<string, string> = {}
  const run = (line: string, ...more: string[]) => deadLettersCommand([...line.split(' '), ...more], urls)
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
    for (const { name } of services) urls[name] = made[name]!.url
    const client = new Client({ connectionString: urls.parks })
    await client.connect()
    await client.query(
      `insert into dead_letters (id, consumer_group, key, event_id, type, topic, partition, log_offset, headers, payload,
                                 holds, reason, attempts, error, first_failed_at)
       select n, 'parks', 'lead-' || n, 'event-' || n, 'LeadClassified', 'leads.v1', 0, n::text, '{}', '', true,
              'attempts-exhausted', 22, 'no map' || chr(10) || '  at somewhere', now() from generate_series(1, 3) n`,
    )
    await client.end()
  })

  it('lists those of every service, a person sees the reason and a program a line each', async () => {
    const { text, exit } = await run('list')
    expect(exit).toBe(0)
    expect(text).toContain('parks 1  LeadClassified of lead-1\n  attempts-exhausted after 22 attempts')
    expect(text).not.toContain('at somewhere')
    const listed = (await run('list --json')).text.trim().split('\n')
    expect(listed.map((line) => JSON.parse(line).eventId)).toEqual(['event-1', 'event-2', 'event-3'])
    expect((await run('list --service policies')).text).toBe('no dead letters\n')
  })

  it('tries one again once, gives another up, and says when there is no such letter', async () => {
    expect(await run('redrive --service parks --id 1', ...signed)).toEqual({ text: 'redrive: 1\n', exit: 0 })
    expect(await run('redrive --service parks --id 1', ...signed)).toEqual({ text: 'redrive: 0\n', exit: 3 })
    const discarded = await run('discard --service parks --key lead-2 --json', ...signed)
    expect(JSON.parse(discarded.text)).toEqual({ action: 'discard', service: 'parks', done: 1 })
    expect((await run('list --json')).text).toContain('event-3')
    expect((await run('list --json')).text).not.toContain('event-1')
  })

  it('names the services within reach, and says when a database does not answer', async () => {
    expect(await run('list --service kitchens')).toMatchObject({
      text: 'no service "kitchens" here; there are: parks policies\n',
      exit: 2,
    })
    const gone = await deadLettersCommand(['list'], { parks: 'postgres://nobody@127.0.0.1:9/x' })
    expect(gone.exit).toBe(1)
  })
})
