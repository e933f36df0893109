import { serviceNames } from '@lianqiao/deploy-provision'
import pg from 'pg'
import type { Distributed } from '../src/index.ts'

/** What the platform's databases say happened to the leads. */
export type Ledger = {
  /** external id -> how often it is stored */
  stored: Map<string, number>
  /** lead ids with other than one answer of parks, of policies, or of routing */
  unmatched: string[]
  /** recipients told of one lead more than once, as `lead recipient` */
  toldTwice: string[]
  /** leads that were routed, and nobody told */
  untold: string[]
  /** rows still on their way, or given up */
  left: { outbox: number; waiting: number; deadLetters: number }
}

/** Reads the state of all services, each in its own schema and as its own role. */
export async function readLedger(platform: Distributed): Promise<Ledger> {
  const of = async <Row extends pg.QueryResultRow>(
    service: string,
    sql: string,
    values: unknown[] = [],
  ): Promise<Row[]> => {
    const client = new pg.Client({ connectionString: platform.databases[service]!.url })
    await client.connect()
    try {
      return (await client.query<Row>(sql, values)).rows
    } finally {
      await client.end()
    }
  }
  const leads = await of<{ id: string; external: string; state: string; revision: number }>(
    'leads',
    `select lead_id as id, external_id as external, state, revision from leads join routing using (lead_id)`,
  )
  const ids = leads.map(({ id }) => id)
  const proposed = await of<{ id: string }>('parks', 'select lead_id as id from proposals where lead_id = any ($1)', [
    ids,
  ])
  const matched = await of<{ id: string }>('policies', 'select lead_id as id from matches where lead_id = any ($1)', [
    ids,
  ])
  const told = await of<{ id: string; recipient: string; times: number }>(
    'notifications',
    `select lead_id as id, recipient_id as recipient, count(*)::int as times from notifications
      where lead_id = any ($1) group by 1, 2`,
    [ids],
  )
  const inParks = new Set(proposed.map(({ id }) => id))
  const inPolicies = new Set(matched.map(({ id }) => id))
  const inNotifications = new Set(told.map(({ id }) => id))
  const stored = new Map<string, number>()
  for (const { external } of leads) stored.set(external, (stored.get(external) ?? 0) + 1)
  return {
    stored,
    unmatched: leads
      .filter(
        ({ id, state, revision }) => !inParks.has(id) || !inPolicies.has(id) || state !== 'routed' || revision !== 1,
      )
      .map(({ id }) => id),
    toldTwice: told.filter(({ times }) => times > 1).map(({ id, recipient }) => `${id} ${recipient}`),
    untold: leads.filter(({ id }) => !inNotifications.has(id)).map(({ id }) => id),
    left: await countLeft(of),
  }
}

async function countLeft(of: (service: string, sql: string) => Promise<{ count: number }[]>): Promise<Ledger['left']> {
  const sum = async (table: string, services: readonly string[]) => {
    const counts = await Promise.all(
      services.map((service) => of(service, `select count(*)::int as count from ${table}`)),
    )
    return counts.reduce((total, rows) => total + (rows[0]?.count ?? 0), 0)
  }
  return {
    outbox: await sum('outbox', serviceNames),
    waiting: await sum('waiting', serviceNames),
    deadLetters: await sum('dead_letters', serviceNames),
  }
}
