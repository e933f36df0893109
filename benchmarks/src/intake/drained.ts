import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'

const UNREAD = `select sum(next_offset - position)::int as unread from bus.positions join bus.heads using (topic, partition)`

/** Waits until every consumer of the embedded platform has read all there is, twice in a row. */
export async function drained(databaseUrl: string): Promise<void> {
  const client = new Client(databaseUrl)
  await client.connect()
  try {
    for (let quiet = 0; quiet < 2; await pause(300)) {
      const { rows } = await client.query<{ unread: number }>(UNREAD)
      quiet = rows[0]?.unread === 0 ? quiet + 1 : 0
    }
  } finally {
    await client.end()
  }
}
