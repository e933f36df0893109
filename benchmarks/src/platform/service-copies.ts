import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { serviceProcess } from '@lianqiao/deploy-distributed'
import { provisionDatabase } from '@lianqiao/deploy-provision'
import { type Address, createIdentityTokens, type IdentityTokens, parseAddress } from '@lianqiao/service-kit'
import { createDatabase, freePorts, startPostgres } from '@lianqiao/testkit'

export type ServiceCopy = {
  address: Address
  /** Processor seconds it has used. */
  cpuSeconds(): number
  /** The most memory it has ever had, in MB. */
  peakMegabytes(): number
  stop(): Promise<unknown>
}

export type ServiceCopies = {
  copies: ServiceCopy[]
  /** As the service's application role. */
  databaseUrl: string
  tokens: IdentityTokens
  stop(): Promise<void>
}

/** Copies of one service on one PostgreSQL of their own, each a process of its own, on the local transport. */
export async function startServiceCopies(options: {
  service: { name: string; migrations: URL }
  count: number
  /** Fills the database before any copy starts. */
  prepare?(databaseUrl: string): Promise<void>
  /** An entry of a copy's log. */
  onEntry?(copy: number, entry: Record<string, unknown>): void
}): Promise<ServiceCopies> {
  const { service, count } = options
  const postgres = await startPostgres({ shared: true })
  if (!postgres.available) throw new Error('the benchmark needs PostgreSQL')
  const database = await createDatabase(postgres)
  const password = randomBytes(16).toString('hex')
  const { name, migrations } = service
  const databases = await provisionDatabase({
    superuserUrl: postgres.url,
    database: new URL(database.url).pathname.slice(1),
    services: [{ name, schema: name, appPassword: password, migrations: [migrations] }],
    bus: { appPassword: password },
    rolePrefix: `bench_${randomBytes(4).toString('hex')}_`,
  })
  const databaseUrl = databases[name]!.url
  await options.prepare?.(databaseUrl)
  const key = randomBytes(32)
  const copies: ServiceCopy[] = []
  for (let n = 0; n < count; n++)
    copies.push(await startCopy(name, databaseUrl, key.toString('hex'), (entry) => options.onEntry?.(n, entry)))
  return {
    copies,
    databaseUrl,
    tokens: createIdentityTokens({ key, now: () => new Date() }),
    async stop() {
      for (const copy of copies) await copy.stop()
      await database.drop()
    },
  }
}

async function startCopy(
  name: string,
  databaseUrl: string,
  key: string,
  onEntry: (entry: Record<string, unknown>) => void,
): Promise<ServiceCopy> {
  const [grpc, ops] = await freePorts(2)
  const process_ = serviceProcess({
    name,
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
      onEntry(entry)
      if (entry.level === 'error' || entry.level === 'fatal') process.stderr.write(`${line}\n`)
    },
    onEnd: (_name, how) => process.stderr.write(`the service ${how}\n`),
  })
  await process_.start()
  const status = (file: string) => readFileSync(`/proc/${process_.pid()}/${file}`, 'utf8')
  return {
    address: parseAddress(`127.0.0.1:${grpc}`)!,
    // The kernel's count for the whole process, in hundredths of a second (proc_pid_stat(5), fields 14 and 15).
    cpuSeconds() {
      const stat = status('stat')
      const [user, system] = stat
        .slice(stat.lastIndexOf(')') + 2)
        .split(' ')
        .slice(11, 13)
      return (Number(user) + Number(system)) / 100
    },
    peakMegabytes: () => Math.round(Number(/^VmHWM:\s+(\d+) kB$/m.exec(status('status'))?.[1]) / 1024),
    stop: () => process_.stop(),
  }
}
