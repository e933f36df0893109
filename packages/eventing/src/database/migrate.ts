import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Pool } from 'pg'
import { type Tx, withTransaction } from './transaction.ts'

const sql = (name: string) => fileURLToPath(new URL(`../../sql/${name}`, import.meta.url))

/** Outbox, inbox, waiting, dead letters and leases: for the schema of every service that writes or handles events. */
export const eventingMigrations: readonly string[] = [sql('leases'), sql('eventing')]

/** The log of the local transport: for the schema `bus`. */
export const busMigrations: readonly string[] = [sql('leases'), sql('bus')]

export interface MigrateOptions {
  /** Made when it is missing; the files' unqualified names mean it. */
  schema: string
  /** Folders of `NNN-name.sql`, in order. A file is known by its folder's and its own name. */
  directories: readonly string[]
}

interface Migration {
  name: string
  text: string
  checksum: string
}

async function read(directory: string): Promise<Migration[]> {
  const files = (await readdir(directory)).filter((file) => file.endsWith('.sql')).sort()
  const unnumbered = files.filter((file) => !/^\d{3}[-_]/.test(file))
  if (unnumbered.length > 0) throw new Error(`${directory}: ${unnumbered.join(', ')} should be named NNN-name.sql`)
  return Promise.all(
    files.map(async (file) => {
      const text = await readFile(join(directory, file), 'utf8')
      return { name: `${basename(directory)}/${file}`, text, checksum: createHash('sha256').update(text).digest('hex') }
    }),
  )
}

async function enter(tx: Tx, schema: string): Promise<void> {
  // One starter at a time: `create schema if not exists` is itself a race.
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`migrate ${schema}`])
  const name = `"${schema.replaceAll('"', '""')}"`
  await tx.query(`create schema if not exists ${name}`)
  await tx.query(`set local search_path to ${name}, public`)
  await tx.query(
    'create table if not exists migrations (name text primary key, checksum text not null, applied_at timestamptz not null default now())',
  )
}

/**
 * Applies what is not yet applied, each file in a transaction of its own, and answers the names applied. Safe when
 * several start at once. Throws when a file that was applied has changed since: a shipped migration never changes.
 */
export async function migrate(pool: Pool, { schema, directories }: MigrateOptions): Promise<string[]> {
  const migrations = (await Promise.all(directories.map(read))).flat()
  const applied: string[] = []
  for (const { name, text, checksum } of migrations) {
    const fresh = await withTransaction(pool, async (tx) => {
      await enter(tx, schema)
      const { rows } = await tx.query<{ checksum: string }>('select checksum from migrations where name = $1', [name])
      if (rows[0] && rows[0].checksum !== checksum)
        throw new Error(`migration ${name} was changed after it was applied to schema ${schema}`)
      if (rows[0]) return false
      await tx.query('insert into migrations (name, checksum) values ($1, $2)', [name, checksum])
      await tx.query(text)
      return true
    })
    if (fresh) applied.push(name)
  }
  return applied
}
