import { type Events, eventCatalogue } from '@lianqiao/contracts'
import { createOutbox } from '@lianqiao/eventing'
import { type AdminDeps, createDirectory } from '@lianqiao/gateway-service'
import { loadReferenceData } from '@lianqiao/reference-data'
import { newId } from '@lianqiao/service-kit'
import pg from 'pg'

/** Works on the gateway's accounts from outside its process; the running gateway tells of what changed. */
export async function withAccounts<T>(databaseUrl: string, work: (deps: AdminDeps) => Promise<T>): Promise<T> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1 })
  try {
    return await work({
      pool,
      outbox: createOutbox<Events>({ catalogue: eventCatalogue, source: '/lianqiao/gateway', newId }),
      directory: createDirectory(await loadReferenceData()),
      now: new Date(),
      newId,
    })
  } finally {
    await pool.end()
  }
}
