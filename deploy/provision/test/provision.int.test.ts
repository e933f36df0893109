import { randomBytes } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { startPostgres } from '@lianqiao/testkit'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ProvisionOptions, provisionDatabase } from '../src/index.ts'

const postgres = await startPostgres({ shared: true })

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

const folders: string[] = []

async function migrations(sql: string): Promise<URL[]> {
  const folder = await mkdtemp(join(tmpdir(), 'lianqiao-migrations-'))
  folders.push(folder)
  await writeFile(join(folder, '001-things.sql'), sql)
  return [pathToFileURL(`${folder}/`)]
}

const applesSql = `
create table things (id int primary key);
create table final (id int);
do $$ begin execute format('revoke update, delete on final from %I', replace(current_user, '_owner', '_app')); end $$;
create table own (tenant text not null);
insert into own values ('ours'), ('theirs');
alter table own enable row level security;
alter table own force row level security;
create policy ours on own using (tenant = 'ours');
`

describe.skipIf(!postgres.available)('provisioning a database', () => {
  const superuserUrl = postgres.available ? postgres.url : ''
  const rolePrefix = `p${randomBytes(4).toString('hex')}_`
  const database = `${rolePrefix}lianqiao`
  const log: string[] = []
  let options: ProvisionOptions
  let apples = ''

  beforeAll(async () => {
    options = {
      superuserUrl,
      database,
      rolePrefix,
      bus: { appPassword: 'bus' },
      services: [
        { name: 'apples', schema: 'apples', appPassword: 'pass/word:?@%', migrations: await migrations(applesSql) },
        {
          name: 'pears',
          schema: 'pears',
          appPassword: 'p',
          migrations: await migrations('create table things (id int)'),
        },
      ],
      log: (line) => log.push(line),
    }
    const [first] = await Promise.all([provisionDatabase(options), provisionDatabase(options)])
    apples = first.apples!.url
  })

  afterAll(async () => {
    await query(superuserUrl, `drop database if exists ${database} with (force)`)
    const roles = ['apples', 'pears', 'bus'].flatMap((name) => [
      `${rolePrefix}${name}_owner`,
      `${rolePrefix}${name}_app`,
    ])
    await query(superuserUrl, `drop role ${roles.join(', ')}`)
    await Promise.all(folders.map((folder) => rm(folder, { recursive: true })))
  })

  it('makes each thing once, also when two start at once', () => {
    expect(log.filter((line) => line.startsWith('made the database'))).toHaveLength(1)
    expect(log.filter((line) => line.startsWith('made the roles'))).toHaveLength(1)
    expect(log.filter((line) => line.startsWith('apples: applied'))).toHaveLength(1)
  })

  it('says nothing and changes nothing the second time', async () => {
    log.length = 0
    await provisionDatabase(options)
    expect(log).toEqual([])
  })

  it('lets the application role work in its schema without naming it', async () => {
    await query(apples, 'insert into things values (1)')
    expect(await query(apples, 'select id from apples.things')).toEqual([{ id: 1 }])
  })

  it("keeps a service out of another's schema", async () => {
    await expect(query(apples, 'select from pears.things')).rejects.toThrow('permission denied for schema pears')
  })

  it('gives the application role neither the owner’s rights nor a way around row-level security', async () => {
    await expect(query(apples, 'alter table things add column more int')).rejects.toThrow('must be owner')
    await expect(query(apples, 'create table apples.more (id int)')).rejects.toThrow('permission denied for schema')
    await expect(query(apples, 'create table public.more (id int)')).rejects.toThrow('permission denied for schema')
    await expect(query(apples, `set role ${rolePrefix}apples_owner`)).rejects.toThrow('permission denied')
    expect(await query(apples, 'select tenant from own')).toEqual([{ tenant: 'ours' }])
  })

  it('leaves taken away what a migration took away', async () => {
    await provisionDatabase(options)
    await query(apples, 'insert into final values (1)')
    await expect(query(apples, 'delete from final')).rejects.toThrow('permission denied')
    await expect(query(apples, 'delete from migrations')).rejects.toThrow('permission denied')
  })

  it('narrows a role somebody widened', async () => {
    await query(superuserUrl, `alter role ${rolePrefix}apples_app bypassrls createrole`)
    await provisionDatabase(options)
    expect(
      await query(apples, 'select rolbypassrls, rolcreaterole from pg_roles where rolname = current_user'),
    ).toEqual([{ rolbypassrls: false, rolcreaterole: false }])
  })

  it('sets a changed password, and the old one ends', async () => {
    const [first, ...rest] = options.services
    const changed = await provisionDatabase({ ...options, services: [{ ...first!, appPassword: 'another' }, ...rest] })
    await expect(query(changed.apples!.url, 'select 1')).resolves.toHaveLength(1)
    await expect(query(apples, 'select 1')).rejects.toThrow('password authentication failed')
    await provisionDatabase(options)
  })

  it('declares the topics on the bus, which every service may use', async () => {
    const topics = await query(apples, 'select topic from bus.topics order by topic')
    expect(topics).toContainEqual({ topic: 'leads.v1' })
    expect(topics).toHaveLength(5)
    await query(apples, `select bus.append_records('{leads.v1}', '{a}', array['{}'::json], '{"\\\\x00"}')`)
    expect(await query(apples, 'select key from bus.log')).toEqual([{ key: 'a' }])
  })
})
