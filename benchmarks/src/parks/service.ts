import { randomUUID } from 'node:crypto'
import { AgreementsServiceDefinition, CarriersServiceDefinition } from '@lianqiao/contracts/parks'
import { parks } from '@lianqiao/parks-service'
import { createGrpcClient, type Identity } from '@lianqiao/service-kit'
import { Pool } from 'pg'
import { type ServiceCopy, startServiceCopies } from '../platform/service-copies.ts'

export const asCity: { identity: Identity } = {
  identity: { kind: 'officer', officerId: 'bench', bureauId: 'city', bureauKind: 'city', actsFor: ['city'] },
}

export type ParksBench = Awaited<ReturnType<typeof startParks>>

/** The parks service as a process of its own, its clients, a lead it knows, and the rival's way to the database. */
export async function startParks() {
  const { copies, databaseUrl, tokens, stop } = await startServiceCopies({ service: parks, count: 1 })
  const copy = copies[0] as ServiceCopy
  const { address } = copy
  const carriers = createGrpcClient({ definition: CarriersServiceDefinition, dependency: 'parks', address, tokens })
  const agreements = createGrpcClient({ definition: AgreementsServiceDefinition, dependency: 'parks', address, tokens })
  const rival = new Pool({ connectionString: databaseUrl, max: AT_ONCE })
  const leadId = randomUUID()
  await rival.query(`insert into proposals (lead_id, asked, versions, proposed_at) values ($1, '{}', '{}', now())`, [
    leadId,
  ])
  return {
    copy,
    carriers: carriers.client,
    agreements: agreements.client,
    rival,
    leadId,
    async stop() {
      carriers.close()
      agreements.close()
      await rival.end()
      await stop()
    },
  }
}

/** Callers at the same time. */
const AT_ONCE = 50

/** How many a second, so many at once. */
export async function rateOf(count: number, work: (n: number) => Promise<unknown>): Promise<number> {
  let next = 0
  const began = performance.now()
  const caller = async () => {
    while (next < count) await work(next++)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, caller))
  return count / ((performance.now() - began) / 1_000)
}
