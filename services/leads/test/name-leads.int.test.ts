import { randomUUID } from 'node:crypto'
import type { LeadsServiceDefinition } from '@lianqiao/contracts/leads'
import { createLists, type GrpcCalls } from '@lianqiao/service-kit'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { leadsApi } from '../src/api/leads.ts'
import { as, type Desk, openDesk } from './support/desk.ts'
import { city, park, partner, stranger } from './support/people.ts'

const noSubmissions = () => {
  throw new Error('nobody submits here')
}

let desk: NonNullable<Desk>
let api: GrpcCalls<typeof LeadsServiceDefinition>
beforeAll(async () => {
  desk = (await openDesk()) as NonNullable<Desk>
  if (desk === undefined) return
  const { implementation } = leadsApi({
    ...desk.deps,
    lists: createLists(new Uint8Array(32)),
    prepare: noSubmissions,
    submit: noSubmissions,
  })
  api = implementation as GrpcCalls<typeof LeadsServiceDefinition>
})
afterAll(() => desk?.close())
beforeEach(({ skip }) => {
  if (desk === undefined) skip()
})

describe('naming leads', () => {
  it('names to everybody exactly the leads that they can open', async () => {
    const code = '91441900MA4W1324XL'
    const ofPark = await desk.submit({ enterpriseName: '东莞市云石玻璃有限公司' })
    const first = await desk.submit({ enterpriseName: '东莞市枫桥玻璃有限公司', creditCode: code }, 'partner-2')
    const again = await desk.submit({ enterpriseName: '东莞市枫桥玻璃有限公司', creditCode: code }, 'partner-2')
    expect(again.status).toBe('duplicate')
    await desk.pool.query("insert into lead_bureaus values ('park-P02', $1, 'responsible', 1)", [ofPark.leadId])
    const leadIds = [ofPark.leadId, first.leadId, again.leadId, randomUUID(), 'no id at all']

    for (const who of [city, park, stranger, partner]) {
      const opened = await Promise.allSettled(leadIds.map(async (leadId) => api.getLead({ leadId }, as(who))))
      const named = opened.flatMap((one) =>
        one.status === 'fulfilled' ? [[one.value.lead?.leadId, one.value.lead?.enterpriseName]] : [],
      )
      expect(await api.nameLeads({ leadIds }, as(who))).toEqual({ names: Object.fromEntries(named) })
    }
  })

  it('is refused for more than a hundred at once', async () => {
    const leadIds = Array.from({ length: 101 }, () => randomUUID())
    await expect(Promise.resolve(api.nameLeads({ leadIds: leadIds.slice(1) }, as(city)))).resolves.toEqual({
      names: {},
    })
    await expect((async () => api.nameLeads({ leadIds }, as(city)))()).rejects.toMatchObject({ code: 'bad-request' })
  })
})
