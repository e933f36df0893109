import type { Clause } from '@lianqiao/matching'
import { policies } from '@lianqiao/policies-service'
import type { IdentityTokens } from '@lianqiao/service-kit'
import { Client } from 'pg'
import { type ServiceCopy, startServiceCopies } from '../platform/service-copies.ts'

export type Copy = ServiceCopy & {
  /** Milliseconds that it took to read the library and build the index, as it says itself. */
  readonly warmStartMs: number
}

export type Copies = { copies: Copy[]; tokens: IdentityTokens; stop(): Promise<void> }

/** Copies of the policies service whose library holds these clauses. */
export async function startCopies(count: number, clauses: readonly Clause[]): Promise<Copies> {
  const warmStarts: number[] = []
  const { copies, tokens, stop } = await startServiceCopies({
    service: policies,
    count,
    prepare: (databaseUrl) => fill(databaseUrl, clauses),
    onEntry(copy, { msg, ms }) {
      if (msg === 'the library is ready') warmStarts[copy] = Number(ms)
    },
  })
  return {
    copies: copies.map((copy, n) => ({
      ...copy,
      get warmStartMs() {
        return warmStarts[n] ?? Number.NaN
      },
    })),
    tokens,
    stop,
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
