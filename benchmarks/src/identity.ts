import { randomUUID } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { eventingMigrations, migrate, withTransaction } from '@lianqiao/eventing'
import {
  createRecordReader,
  type EnterpriseRecord,
  findCandidates,
  insertRecords,
  leads,
  lockIdentities,
  nameKey,
  type RecordReader,
} from '@lianqiao/leads-service'
import { createLog, createPool } from '@lianqiao/service-kit'
import { createDatabase, startPostgres } from '@lianqiao/testkit'
import type { Pool } from 'pg'
import { enterpriseMatcher } from '../../evaluation/src/knowledge.ts'
import { latency, single } from './enterprises/figure.ts'
import { again, sample } from './enterprises/in-memory.ts'
import { ARRIVALS, descriptionOf, type Synthetic } from './enterprises/synthetic.ts'
import type { Figure } from './figure.ts'
import { jsonLines } from './figure.ts'

const BATCH = 2_000
const WARM_UP = 100
const TIMED = 20_000

/** Candidates and answer in the leads service's own tables, with its own code, beside the same among the first thousand. */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      json: { type: 'boolean' },
      enterprises: { type: 'string', default: '1000000' },
      asks: { type: 'string', default: '500' },
    },
  })
  const postgres = await startPostgres()
  if (!postgres.available) throw new Error(postgres.reason)
  const database = await createDatabase(postgres)
  const log = createLog({ service: 'bench', level: 'silent' })
  const pool = createPool({ url: `${database.url}?options=-csearch_path%3Dleads`, max: 1, service: 'bench', log })
  try {
    await migrate(pool, { schema: 'leads', directories: [...eventingMigrations, fileURLToPath(leads.migrations)] })
    const figures = await measure(pool, Number(values.enterprises), Number(values.asks))
    process.stdout.write(jsonLines(figures))
  } finally {
    await pool.end()
    await database.drop()
    await postgres.stop()
  }
  return 0
}

async function measure(pool: Pool, count: number, asks: number): Promise<Figure[]> {
  const matcher = await enterpriseMatcher()
  const few = Math.min(1_000, count)
  await fill(pool, createRecordReader(matcher, 'bench'), few, 0)
  await pool.query('analyze')
  const small = await askAll(pool, createRecordReader(matcher, 'bench'), sample(few, asks))
  // Most of them come in without the index, so that the benchmark ends today; the last are timed with it.
  const timed = Math.max(few, count - TIMED)
  // Building the index over all of them may take longer than a service's query may.
  await pool.query('set statement_timeout = 0')
  await pool.query('alter table enterprise_keys drop constraint enterprise_keys_pkey')
  await fill(pool, createRecordReader(matcher, 'bench'), timed, few)
  await pool.query('alter table enterprise_keys add primary key (key, learned, enterprise_id)')
  const started = performance.now()
  await fill(pool, createRecordReader(matcher, 'bench'), count, timed)
  const seconds = (performance.now() - started) / 1000
  await pool.query('vacuum analyze')
  const large = await askAll(pool, createRecordReader(matcher, 'bench'), sample(count, asks))
  return [
    ...[...large].map(([arrival, times]) => ({
      ...latency(`${count} in leads, ${arrival}`, times, `among ${few}`, small.get(arrival) ?? []),
      name: 'identity: candidates and answer, p99',
    })),
    single('identity: records in', `${count} in leads`, (count - timed) / seconds, 'records/s'),
  ]
}

async function fill(pool: Pool, reader: RecordReader, count: number, from: number): Promise<void> {
  let batch: Synthetic[] = []
  let n = 0
  for (const one of again(count)) {
    n += 1
    if (n > from) batch.push(one)
    if (batch.length === BATCH || n === count) {
      const records = batch.map(recordOf)
      await withTransaction(pool, async (tx) => {
        const fresh = records.map((record) => ({ ...record, keys: reader.read(record).keys, mergedInto: null }))
        const learned = await lockIdentities(tx)
        await insertRecords(tx, fresh, { learned, at: new Date(), keyedBy: reader.keyedBy })
      })
      batch = []
      if (process.stderr.isTTY) process.stderr.write(`\r${n} stored`)
    }
  }
}

async function askAll(pool: Pool, reader: RecordReader, chosen: readonly Synthetic[]): Promise<Map<string, number[]>> {
  const times = new Map<string, number[]>()
  for (const one of chosen.slice(0, WARM_UP)) await ask(pool, reader, descriptionOf(one))
  for (const [arrival, arrive] of Object.entries(ARRIVALS)) {
    const all: number[] = []
    for (const one of chosen) {
      const { time, isFound } = await ask(pool, reader, arrive(one))
      if (arrival === 'as stored' && !isFound)
        throw new Error(`${arrive(one).name} was not found: its time does not count`)
      all.push(time)
    }
    times.set(arrival, all)
  }
  return times
}

/** Milliseconds from a description to the answers of its candidates, and whether one is the same. */
async function ask(pool: Pool, reader: RecordReader, told: { name: string; place?: string | null }) {
  const start = performance.now()
  const { record, keys } = reader.read(recordOf(told))
  const [found] = await findCandidates(pool, [keys], reader)
  const answers = (found?.records ?? []).map(({ profile }) => reader.compare(record.profile, profile).answer)
  return { time: performance.now() - start, isFound: answers.includes('same') }
}

function recordOf(one: Synthetic | { name: string; place?: string | null }): EnterpriseRecord {
  const { name, place } = 'core' in one ? descriptionOf(one) : one
  return {
    recordId: randomUUID(),
    name,
    nameKey: nameKey(name),
    creditCode: null,
    place: place ?? '',
    formerNames: [],
    registrations: [],
  }
}
