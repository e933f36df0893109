import { randomUUID } from 'node:crypto'
import { LeadsServiceDefinition } from '@lianqiao/contracts/leads'
import { defineList } from '@lianqiao/service-kit'
import { perFile } from '@lianqiao/service-testkit'
import { listCases } from '@lianqiao/testkit/list-cases'
import { describe, expect, it } from 'vitest'
import { LEADS } from '../src/api/leads.ts'
import { as, openDesk } from './support/desk.ts'
import { city, park } from './support/people.ts'

const desk = perFile(openDesk)
const OTHER = defineList({ ...LEADS, name: 'other leads' })
const another = { ...city, officerId: 'another-of-city' }
const asked = { status: '', chainId: '', text: '', updatedSince: '', toVerify: false, pageSize: 20, cursor: '' }

listCases('the list of leads', async () => {
  const { pool, submit, client, kit } = desk()
  const api = client(LeadsServiceDefinition)
  await pool.query(`truncate enterprises, leads, contacts, idempotency, routing, lead_bureaus, history,
    enterprise_keys, enterprise_merges, enterprise_relations, enterprise_due, chain_corrections, chain_readings cascade`)
  return {
    page: LEADS.page,
    insert: async () => (await submit({ enterpriseName: `${randomUUID()}玻璃有限公司` })).leadId,
    async update(id) {
      await pool.query('update leads set version = version + 1, updated_at = now() where lead_id = $1', [id])
    },
    async read({ by, ...page }) {
      const who = by === 'reader' ? city : another
      const { leads, nextCursor } = await api.listLeads({ ...asked, ...page }, as(who))
      return { ids: leads?.map((lead) => lead.leadId ?? '') ?? [], nextCursor: nextCursor ?? '' }
    },
    foreignCursor() {
      const rows = [{ leadId: randomUUID() }, { leadId: randomUUID() }]
      return kit.lists.open(OTHER, { pageSize: 1, cursor: '' }, city).cut(rows).nextCursor
    },
  }
})

describe('the list of leads since a time', () => {
  it('refuses what is no time', async () => {
    const api = desk().client(LeadsServiceDefinition)
    for (const updatedSince of ['yesterday', '2026-02-30T00:00:00Z', '2026-11-23'])
      await expect((async () => api.listLeads({ ...asked, updatedSince }, as(park)))()).rejects.toMatchObject({
        payload: { errors: [{ pointer: '/updatedSince', code: 'not-a-time' }] },
      })
  })
})
