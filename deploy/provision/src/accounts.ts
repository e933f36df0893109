import { randomUUIDv7 } from 'node:crypto'
import { type Events, eventCatalogue } from '@lianqiao/contracts'
import { createOutbox } from '@lianqiao/eventing'
import { type AdminDeps, createDirectory } from '@lianqiao/gateway-service'
import { loadReferenceData } from '@lianqiao/reference-data'
import pg from 'pg'

/** Works on the gateway's accounts from outside its process; the running gateway tells of what changed. */
export async function withAccounts<T>(databaseUrl: string, work: (deps: AdminDeps) => Promise<T>): Promise<T> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1 })
  try {
    return await work({
      pool,
      outbox: createOutbox<Events>({ catalogue: eventCatalogue, source: '/lianqiao/gateway', newId: randomUUIDv7 }),
      directory: createDirectory(await loadReferenceData()),
      now: new Date(),
      newId: randomUUIDv7,
    })
  } finally {
    await pool.end()
  }
}
