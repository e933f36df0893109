import { spawn } from 'node:child_process'
import { chmodSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { embeddedPostgres, freePorts, postgresSocketUrl, postgresUrl } from '@lianqiao/testkit'

export type LocalPostgres = { url: string; pid: number | undefined; stop(): Promise<void> }

/**
 * The platform's own PostgreSQL on its data directory. One that a killed platform left running is ended first: the
 * data is the same, and so is any socket it left. Should this process be killed, a watcher ends the server.
 */
export async function startPostgres(directory: string, password: string): Promise<LocalPostgres> {
  const [port] = await freePorts(1)
  const options = {
    directory: join(directory, 'postgres'),
    port: port as number,
    password,
    settings: [
      'max_connections=120',
      'jit=off',
      'max_wal_size=512MB',
      'autovacuum_naptime=15s',
      'log_min_messages=warning',
    ],
  }
  // PostgreSQL refuses to run as root, and its own account must be able to pass through on the way to its data.
  chmodSync(directory, 0o711)
  const server = await embeddedPostgres(options)
  await server.end('SIGINT')
  for (const name of readdirSync(options.directory).filter((file) => file.startsWith('.s.PGSQL.')))
    rmSync(join(options.directory, name))
  await server.start()
  const pid = server.pid()
  if (pid !== undefined) endWith(process.pid, pid)
  return { url: postgresSocketUrl(options) ?? postgresUrl(options), pid, stop: () => server.end('SIGINT') }
}

/** A shell that outlives this process, however it ends, and then shuts the server down. */
function endWith(owner: number, server: number): void {
  const script =
    'while kill -0 "$1" 2>/dev/null && kill -0 "$2" 2>/dev/null; do sleep 1; done; kill -INT "$2" 2>/dev/null'
  spawn('sh', ['-c', script, 'watcher', String(owner), String(server)], { detached: true, stdio: 'ignore' }).unref()
}
