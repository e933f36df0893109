import type { Tx } from '@lianqiao/eventing'
import type { Hundredths } from '../domain/amount.ts'
import type { OpenNeed } from '../domain/open-needs.ts'

/** Which of these leads have been answered here. */
export async function knownLeads(tx: Tx, leadIds: readonly string[]): Promise<Set<string>> {
  const { rows } = await tx.query<{ leadId: string }>(
    'select lead_id as "leadId" from proposals where lead_id = any ($1)',
    [leadIds],
  )
  return new Set(rows.map(({ leadId }) => leadId))
}

/** What a lead waits for from now on; how long it has waited for what it waited for before stays. */
export async function saveNeeds(tx: Tx, leadId: string, needs: readonly OpenNeed[], since: Date): Promise<void> {
  await tx.query(
    `with now as (
       select * from unnest($2::text[], $3::text[], $4::bigint[]) as rows (park_id, kind, amount)),
     gone as (
       delete from open_needs where lead_id = $1 and (park_id, kind) not in (select park_id, kind from now))
     insert into open_needs (lead_id, park_id, kind, amount, since) select $1, park_id, kind, amount, $5 from now
     on conflict (lead_id, park_id, kind) do update set amount = excluded.amount`,
    [
      leadId,
      needs.map(({ parkId }) => parkId),
      needs.map(({ kind }) => kind),
      needs.map(({ amount }) => amount),
      since,
    ],
  )
}

/** These leads have a place and wait for none. */
export async function closeNeeds(tx: Tx, leadIds: readonly string[]): Promise<void> {
  await tx.query('delete from open_needs where lead_id = any ($1)', [leadIds])
}

export type WaitingLead = { leadId: string; amount: Hundredths }

/** Who waits for no more than is free in a park, longest waiting first. */
export async function waitingFor(
  tx: Tx,
  place: { parkId: string; kind: string; free: Hundredths },
  limit: number,
): Promise<WaitingLead[]> {
  const { rows } = await tx.query<WaitingLead>(
    `select lead_id as "leadId", amount from open_needs
      where park_id = $1 and kind = $2 and amount <= $3 order by since, lead_id limit $4`,
    [place.parkId, place.kind, place.free, limit],
  )
  return rows
}
