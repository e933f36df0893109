import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { serviceProcess } from '@lianqiao/deploy-distributed'
import { provisionDatabase } from '@lianqiao/deploy-provision'
import type { Clause } from '@lianqiao/matching'
import { policies } from '@lianqiao/policies-service'
import { createIdentityTokens, type IdentityTokens, parseAddress } from '@lianqiao/service-kit'
import { createDatabase, freePorts, startPostgres } from '@lianqiao/testkit'
import { Client } from 'pg'

export type Copy = {
  address: { host: string; port: number }
  /** Milliseconds that it took to read the library and build the index, as it says itself. */
  warmStartMs: number
  /** Processor seconds it has used. */
  cpuSeconds(): number
  stop(): Promise<unknown>
}

export type Copies = { copies: Copy[]; tokens: IdentityTokens; stop(): Promise<void> }

/** Copies of the policies service on one PostgreSQL whose library holds these clauses, each a process of its own. */
export async function startCopies(count: number, clauses: readonly Clause[]): Promise<Copies> {
  const postgres = await startPostgres({ shared: true })
  if (!postgres.available) throw new Error('the benchmark needs PostgreSQL')
  const database = await createDatabase(postgres)
  const password = randomBytes(16).toString('hex')
  const { migrations } = policies
  const rooms = [{ name: 'policies', schema: 'policies', appPassword: password, migrations: [migrations] }]
  const databases = await provisionDatabase({
    superuserUrl: postgres.url,
    database: new URL(database.url).pathname.slice(1),
    services: rooms,
    bus: { appPassword: password },
    rolePrefix: `bench_${randomBytes(4).toString('hex')}_`,
  })
  const url = databases.policies!.url
  await fill(url, clauses)
  const key = randomBytes(32)
  const copies: Copy[] = []
  for (let n = 0; n < count; n++) copies.push(await startCopy(url, key.toString('hex')))
  return {
    copies,
    tokens: createIdentityTokens({ key, now: () => new Date() }),
    async stop() {
      for (const copy of copies) await copy.stop()
      await database.drop()
    },
  }
}

async function fill(url: string, clauses: readonly Clause[]): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query(
    `insert into library_log (subject, id, version, kind, document, known_from, recorded_by, reason)
     select 'clause', document ->> 'id', 1, 'published', document, '2026-01-01', 'bench', 'bench'
       from jsonb_array_elements($1) as rows (document)`,
    [JSON.stringify(clauses.map((clause) => ({ ...clause, version: 1 })))],
  )
  await client.end()
}

async function startCopy(databaseUrl: string, key: string): Promise<Copy> {
  const [grpc, ops] = await freePorts(2)
  let warmStartMs = Number.NaN
  const service = serviceProcess({
    name: 'policies',
    ops: `127.0.0.1:${ops}`,
    env: {
      LIANQIAO_TRANSPORT: 'local',
      LIANQIAO_DATABASE_URL: databaseUrl,
      LIANQIAO_DATABASE_POOL: '6',
      LIANQIAO_GRPC_LISTEN: `127.0.0.1:${grpc}`,
      LIANQIAO_OPS_LISTEN: `127.0.0.1:${ops}`,
      LIANQIAO_INTERNAL_TOKEN_KEY: key,
    },
    onLine(_name, line) {
      const entry = line.startsWith('{') ? JSON.parse(line) : {}
      if (entry.msg === 'the library is ready') warmStartMs = entry.ms
      if (entry.level === 'error' || entry.level === 'fatal') process.stderr.write(`${line}\n`)
    },
    onEnd: (_name, how) => process.stderr.write(`the service ${how}\n`),
  })
  await service.start()
  return {
    address: parseAddress(`127.0.0.1:${grpc}`)!,
    get warmStartMs() {
      return warmStartMs
    },
    // The kernel's count for the whole process, in hundredths of a second (proc_pid_stat(5), fields 14 and 15).
    cpuSeconds() {
      const stat = readFileSync(`/proc/${service.pid()}/stat`, 'utf8')
      const [user, system] = stat
        .slice(stat.lastIndexOf(')') + 2)
        .split(' ')
        .slice(11, 13)
      return (Number(user) + Number(system)) / 100
    },
    stop: () => service.stop(),
  }
}
