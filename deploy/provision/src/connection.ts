import { Client } from 'pg'

/** Runs `work` on one connection and closes it. */
export async function connected<Result>(url: string, work: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  // A connection that dies between two queries tells it by an event; the next query fails with the reason.
  client.on('error', () => {})
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** The same server, another database or another role. */
export function addressOf(url: string, to: { database: string; role?: string; password?: string }): string {
  const address = new URL(url)
  address.pathname = `/${encodeURIComponent(to.database)}`
  if (to.role !== undefined) address.username = encodeURIComponent(to.role)
  if (to.password !== undefined) address.password = encodeURIComponent(to.password)
  return address.href
}
