import { performance } from 'node:perf_hooks'
import type { EnterpriseMatcher } from '@lianqiao/enterprises'
import { startPostgres } from '@lianqiao/testkit'
import { Client } from 'pg'
import type { Figure } from '../figure.ts'
import { latency, single } from './figure.ts'
import { again, sample } from './in-memory.ts'
import { descriptionOf } from './synthetic.ts'

const BATCH = 20_000
const CANDIDATES = 96
/** The rival takes seconds where we take milliseconds. */
const TRIGRAM_ASKS = 40

/**
 * The same in PostgreSQL: candidates by our keys in a column, beside candidates by pg_trgm; either way compared in full.
 * A database of its own with the character types of UTF-8: with LC_CTYPE C, pg_trgm finds no trigram in Chinese text,
 * whatever the locale provider.
 */
export async function inPostgres(matcher: EnterpriseMatcher, count: number, asks: number): Promise<Figure[]> {
  const postgres = await startPostgres()
  if (!postgres.available) {
    process.stderr.write(`PostgreSQL left out: ${postgres.reason}\n`)
    return []
  }
  const name = `bench_${process.pid}`
  const admin = await connected(postgres.url)
  await admin.query(`create database ${name} template template0 lc_collate 'C' lc_ctype 'C.UTF-8'`)
  const url = new URL(postgres.url)
  url.pathname = `/${name}`
  const client = await connected(url.href)
  try {
    return await measure(client, matcher, count, asks)
  } finally {
    await client.end()
    await admin.query(`drop database ${name} with (force)`)
    await admin.end()
    await postgres.stop()
  }
}

async function measure(client: Client, matcher: EnterpriseMatcher, count: number, asks: number): Promise<Figure[]> {
  await client.query(`create extension pg_trgm;
    create table enterprise (id integer primary key, name text not null, place text not null);
    create table enterprise_key (key text not null, enterprise integer not null)`)
  const started = performance.now()
  await fill(client, matcher, count)
  const seconds = (performance.now() - started) / 1000
  await client.query(`create index on enterprise_key (key) include (enterprise);
    create index on enterprise using gin (name gin_trgm_ops); analyze`)
  const keyed: Asked[] = []
  const trigrams: Asked[] = []
  for (const [i, one] of sample(count, asks).entries()) {
    const description = descriptionOf(one)
    keyed.push(await timed(() => answer(client, matcher, description, KEYS)))
    if (i < TRIGRAM_ASKS) trigrams.push(await timed(() => answer(client, matcher, description, TRIGRAMS)))
  }
  const byKeys = keyed.map(({ time }) => time)
  const byTrigrams = trigrams.map(({ time }) => time)
  return [
    latency(`${count} in PostgreSQL, key column`, byKeys, 'pg_trgm', byTrigrams),
    latency(`${count} in PostgreSQL, pg_trgm`, byTrigrams, 'key column', byKeys),
    single('enterprises: stored ones recognised', `${count} in PostgreSQL, key column`, foundShare(keyed), 'share'),
    single('enterprises: stored ones recognised', `${count} in PostgreSQL, pg_trgm`, foundShare(trigrams), 'share'),
    single('enterprises: ingest', `${count} in PostgreSQL, key column`, count / seconds, 'enterprises/s'),
  ]
}

async function fill(client: Client, matcher: EnterpriseMatcher, count: number): Promise<void> {
  let rows: { id: number; name: string; place: string; keys: string[] }[] = []
  const flush = async () => {
    await client.query('insert into enterprise select * from unnest($1::int[], $2::text[], $3::text[])', [
      rows.map(({ id }) => id),
      rows.map(({ name }) => name),
      rows.map(({ place }) => place),
    ])
    await client.query('insert into enterprise_key select * from unnest($1::text[], $2::int[])', [
      rows.flatMap(({ keys }) => keys),
      rows.flatMap(({ id, keys }) => keys.map(() => id)),
    ])
    rows = []
  }
  let id = 0
  for (const one of again(count)) {
    const description = descriptionOf(one)
    const keys = matcher.blockingKeys(matcher.profile(description))
    rows.push({ id, name: description.name, place: one.city, keys })
    id += 1
    if (rows.length === BATCH) await flush()
  }
  if (rows.length > 0) await flush()
}

type Source = (matcher: EnterpriseMatcher, name: string, keys: string[]) => { text: string; values: unknown[] }

/** The most telling keys first, so many a key at most, so that a crowded core costs no more than a rare one. */
const KEYS: Source = (_, __, keys) => ({
  text: `select e.name, e.place
    from (
      select found.enterprise
      from unnest($1::text[]) with ordinality asked (key, rank)
      cross join lateral (select enterprise from enterprise_key k where k.key = asked.key limit 64) found
      group by found.enterprise
      order by min(asked.rank)
      limit 160
    ) candidate
    join enterprise e on e.id = candidate.enterprise`,
  values: [keys],
})

const TRIGRAMS: Source = (_, name) => ({
  text: `select e.name, e.place from enterprise e where e.name % $1 order by similarity(e.name, $1) desc limit ${CANDIDATES}`,
  values: [name],
})

/** Whether a stored one is recognised among the candidates. */
async function answer(
  client: Client,
  matcher: EnterpriseMatcher,
  description: { name: string },
  source: Source,
): Promise<boolean> {
  const profile = matcher.profile(description)
  const query = source(matcher, description.name, matcher.blockingKeys(profile))
  const { rows } = await client.query<{ name: string; place: string }>(query)
  return rows.some((row) => matcher.compareProfiles(profile, matcher.profile(row)).answer === 'same')
}

type Asked = { readonly time: number; readonly isFound: boolean }

async function timed(work: () => Promise<boolean>): Promise<Asked> {
  const start = performance.now()
  const isFound = await work()
  return { time: performance.now() - start, isFound }
}

function foundShare(asked: readonly Asked[]): number {
  return asked.filter(({ isFound }) => isFound).length / asked.length
}

async function connected(url: string): Promise<Client> {
  const client = new Client({ connectionString: url })
  await client.connect()
  return client
}
