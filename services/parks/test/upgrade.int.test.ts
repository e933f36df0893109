import { randomUUID } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ParksServiceDefinition } from '@lianqiao/contracts/parks'
import { eventingMigrations, migrate } from '@lianqiao/eventing'
import { loadReferenceData } from '@lianqiao/reference-data'
import { createLog, createPool, type GrpcCalls } from '@lianqiao/service-kit'
import { createDatabase, startPostgres } from '@lianqiao/testkit'
import { expect, it } from 'vitest'
import { proposalsApi } from '../src/api/parks.ts'
import { createAccess } from '../src/domain/access.ts'
import { createRegistry } from '../src/proposing/registry.ts'
import { createStock } from '../src/proposing/stock.ts'
import { officer } from './support/rig.ts'

const migrations = fileURLToPath(new URL('../migrations/', import.meta.url))

it('answers a lead of before carriers were kept, whose answer had another shape, anew', async ({ skip }) => {
  const postgres = await startPostgres({ shared: true })
  if (!postgres.available) return skip()
  const database = await createDatabase(postgres)
  const log = createLog({ service: 'test', level: 'silent' })
  const pool = createPool({ url: `${database.url}?options=-csearch_path%3Dparks`, max: 2, service: 'test', log })
  const before = mkdtempSync(join(tmpdir(), 'lianqiao-test-'))
  try {
    mkdirSync(join(before, 'migrations'))
    cpSync(join(migrations, '001_proposals.sql'), join(before, 'migrations', '001_proposals.sql'))
    await migrate(pool, { schema: 'parks', directories: [...eventingMigrations, join(before, 'migrations')] })
    const leadId = randomUUID()
    const asked = {
      chainId: 'fashion-goods',
      fillsGap: false,
      originCode: '330300',
      productTerms: ['打火机'],
      landMu: 30,
      workshopSquareMetres: null,
    }
    await pool.query(
      `insert into proposals (lead_id, asked, proposals, versions, proposed_at)
       values ($1, $2, '[{"parkId": "P02", "conditions": [{"condition": "land"}]}]', '{}', now())`,
      [leadId, asked],
    )
    await migrate(pool, { schema: 'parks', directories: [...eventingMigrations, migrations] })

    const reference = await loadReferenceData()
    const registry = createRegistry(reference)
    const clock = () => new Date('2026-11-25T02:00:00Z')
    const api = proposalsApi({
      pool,
      registry,
      clock,
      stock: createStock({ registry, clock }),
      access: createAccess(reference),
    }).implementation as GrpcCalls<typeof ParksServiceDefinition>
    const { proposals } = await api.getProposals({ leadId, language: '' }, {
      identity: officer('city', 'city'),
    } as never)
    expect(proposals?.parks?.[0]).toMatchObject({ parkId: 'P02', verdict: 'unknown' })
    const land = proposals?.parks?.[0]?.conditions?.find((one) => one?.condition === 'land')
    expect(land).toMatchObject({ verdict: 'unknown', required: '30 亩' })
  } finally {
    await pool.end()
    await database.drop()
    rmSync(before, { recursive: true })
  }
})
