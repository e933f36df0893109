import { withTransaction } from '@lianqiao/eventing'
import { perFile } from '@lianqiao/service-testkit'
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { enactMerge, keepApart, undoMerge } from '../src/enterprises/merge.ts'
import { setClaimed } from '../src/store/leads.ts'
import { officer, openDesk } from './support/desk.ts'

const desk = perFile(() => openDesk({ connections: 10 }))

const city = officer('city')
const NAMES = ['盈彩', '天竹', '鹤舟', '云石', '山海', '梅岭'].map((core) => `东莞市${core}光电玻璃有限公司`)

type Standing = { leadId: string; record: string; status: string; duplicateOf: string | null; root: string }
const standings = async (): Promise<Standing[]> => {
  const { rows } = await desk().pool.query<Standing>(
    `select lead_id as "leadId", enterprise_id as record, status, duplicate_of as "duplicateOf",
            enterprise_root(enterprise_id) as root from leads order by lead_id`,
  )
  return rows
}
const empty = () =>
  desk().pool.query(`truncate enterprises, leads, contacts, idempotency, routing, lead_bureaus, history, enterprise_keys,
    enterprise_merges, enterprise_relations, enterprise_due, chain_corrections, chain_readings cascade`)
beforeEach(async () => {
  await empty()
})

const merge = (keepId: string, mergeId: string, reason = '同一企业') =>
  enactMerge({ keepId, mergeId, reason, identity: city }, desk().deps)
const undo = (mergeId: string) => undoMerge({ mergeId, reason: '查明为两家', identity: city }, desk().deps)
const merges = async () =>
  (
    await desk().pool.query<{ mergeId: string }>(
      'select merge_id as "mergeId" from enterprise_merges order by merged_at, merge_id',
    )
  ).rows.map(({ mergeId }) => mergeId)

describe('a merge', () => {
  it('makes the later lead a duplicate of the one reported first, and its undo gives back exactly what was there', async () => {
    const a = await desk().submit({ enterpriseName: NAMES[0] })
    const b = await desk().submit({ enterpriseName: NAMES[1] })
    const before = await standings()
    await desk().takeEvents()
    await merge(b.enterpriseId, a.enterpriseId)
    expect(await standings()).toMatchObject([
      { leadId: a.leadId, status: 'submitted', duplicateOf: null, root: b.enterpriseId },
      { leadId: b.leadId, status: 'duplicate', duplicateOf: a.leadId, root: b.enterpriseId },
    ])
    expect(await desk().takeEvents()).toMatchObject([
      {
        type: 'EnterprisesMerged',
        data: { enterpriseId: b.enterpriseId, mergedEnterpriseId: a.enterpriseId, leadIds: [a.leadId] },
      },
      { type: 'LeadDuplicateDetected', data: { leadId: b.leadId, reason: 'merged' } },
    ])
    await desk().takeEvents()
    await undo((await merges())[0]!)
    expect(await standings()).toEqual(before)
    expect((await desk().takeEvents()).map(({ type }) => type)).toEqual(['EnterprisesSplit', 'LeadReopened'])
  })

  it('splits back what came before and leaves later submissions where they belong, with a way of their own', async () => {
    const a = await desk().submit({ enterpriseName: NAMES[0] })
    const b = await desk().submit({ enterpriseName: NAMES[1] })
    await desk().pool.query("update leads set status = 'declined' where lead_id = $1", [b.leadId])
    await merge(a.enterpriseId, b.enterpriseId)
    const later = await desk().submit({ enterpriseName: NAMES[1] }, 'partner-2')
    expect(later).toMatchObject({ status: 'duplicate', enterpriseId: a.enterpriseId })
    await desk().takeEvents()
    await undo((await merges())[0]!)
    expect((await standings()).find(({ leadId }) => leadId === later.leadId)).toMatchObject({
      status: 'submitted',
      root: b.enterpriseId,
    })
    expect((await desk().takeEvents()).map(({ type }) => type)).toEqual([
      'EnterprisesSplit',
      'LeadReopened',
      'LeadClassified',
    ])
  })

  it('undone, leaves the lead in work that an enterprise has, though an older report of it repeated an ended one', async () => {
    const b = await desk().submit({ enterpriseName: NAMES[1] })
    const a = await desk().submit({ enterpriseName: NAMES[0] })
    await merge(b.enterpriseId, a.enterpriseId)
    await desk().pool.query("update leads set status = 'declined' where lead_id = $1", [b.leadId])
    const later = await desk().submit({ enterpriseName: NAMES[0] }, 'partner-2')
    expect(later.status).toBe('submitted')
    await undo((await merges())[0]!)
    expect(await standings()).toMatchObject([
      { status: 'declined' },
      { leadId: a.leadId, status: 'duplicate', duplicateOf: later.leadId },
      { leadId: later.leadId, status: 'submitted' },
    ])
  })

  it('is done once when ten officers do it at once, and a merge with what has become part of a third is refused', async () => {
    const [a, b, c] = await Promise.all(NAMES.slice(0, 3).map((enterpriseName) => desk().submit({ enterpriseName })))
    const answers = await Promise.all(Array.from({ length: 10 }, () => merge(a!.enterpriseId, b!.enterpriseId)))
    expect(new Set(answers)).toEqual(new Set([a!.enterpriseId]))
    expect(await merges()).toHaveLength(1)
    await expect(merge(c!.enterpriseId, b!.enterpriseId)).rejects.toMatchObject({
      code: 'enterprise-merged',
      payload: { intoEnterpriseId: a!.enterpriseId },
    })
  })

  it('of two opposite ones at once, one is done and the other changes nothing', async () => {
    const [a, b] = await Promise.all(NAMES.slice(0, 2).map((enterpriseName) => desk().submit({ enterpriseName })))
    const [x, y] = await Promise.all([merge(a!.enterpriseId, b!.enterpriseId), merge(b!.enterpriseId, a!.enterpriseId)])
    expect(x).toBe(y)
    expect(await merges()).toHaveLength(1)
  })

  it('is refused for two credit codes, without a reason, and to anybody but the city', async () => {
    const a = await desk().submit({ enterpriseName: NAMES[0], creditCode: '91350100M000100Y43' })
    const b = await desk().submit({ enterpriseName: NAMES[1], creditCode: '91110108551385082Q' })
    await expect(merge(a.enterpriseId, b.enterpriseId)).rejects.toMatchObject({
      code: 'unprocessable',
      payload: { errors: [{ code: 'credit-codes-differ' }] },
    })
    await expect(merge(a.enterpriseId, b.enterpriseId, ' ')).rejects.toMatchObject({ code: 'unprocessable' })
    const park = officer('park-P02', 'park')
    const request = { keepId: a.enterpriseId, mergeId: b.enterpriseId, reason: 'x', identity: park }
    await expect(enactMerge(request, desk().deps)).rejects.toMatchObject({ code: 'forbidden' })
    expect(await merges()).toEqual([])
  })

  it('leaves a lead that a bureau works on open beside the other', async () => {
    const a = await desk().submit({ enterpriseName: NAMES[0] })
    const b = await desk().submit({ enterpriseName: NAMES[1] })
    for (const { leadId } of [a, b])
      await withTransaction(desk().pool, (tx) =>
        setClaimed(tx, { leadId, bureauId: 'park-P02', officerId: 'o', at: new Date() }),
      )
    await merge(a.enterpriseId, b.enterpriseId)
    expect((await standings()).map(({ status }) => status)).toEqual(['acknowledged', 'acknowledged'])
  })

  it('and a claim at the same instant leave no lead lost: the claimed one is open, the other repeats it or is claimed', async () => {
    for (let round = 0; round < 10; round++) {
      const a = await desk().submit({ enterpriseName: `${NAMES[0]}${'甲乙丙丁戊己庚辛壬癸'[round]}` })
      const b = await desk().submit({ enterpriseName: `${NAMES[1]}${'甲乙丙丁戊己庚辛壬癸'[round]}` })
      await desk().pool.query(
        `insert into lead_bureaus (bureau_id, lead_id, part, revision) values ('park-P02', $1, 'responsible', 1)`,
        [b.leadId],
      )
      const claim = desk().act('claimLead', { leadId: b.leadId, purpose: '约谈' }, officer('park-P02', 'park'))
      const [claimed] = await Promise.all([
        claim.then(
          () => true,
          () => false,
        ),
        merge(a.enterpriseId, b.enterpriseId),
      ])
      const now = (await standings()).filter(({ leadId }) => leadId === a.leadId || leadId === b.leadId)
      expect(now).toMatchObject(
        claimed
          ? [{ status: 'duplicate', duplicateOf: b.leadId }, { status: 'acknowledged' }]
          : [{ status: 'submitted' }, { status: 'duplicate', duplicateOf: a.leadId }],
      )
    }
  })

  it('keeps two apart once a person said so, also from knowledge that comes later', async () => {
    const a = await desk().submit({ enterpriseName: NAMES[0] })
    const b = await desk().submit({ enterpriseName: NAMES[1] })
    await keepApart(
      { enterpriseId: a.enterpriseId, otherId: b.enterpriseId, reason: '已核实', identity: city },
      desk().deps,
    )
    await desk().submit({ enterpriseName: NAMES[1], formerNames: [NAMES[0]!] })
    await desk().lookAgain()
    expect(new Set((await standings()).map(({ root }) => root)).size).toBe(2)
  })
})

/** Submits, merges, undoes and claims, in any order; whom it hits is chosen by number among those there are. */
type Step = { kind: 'submit' | 'merge' | 'undo' | 'claim'; x: number; y: number }
const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom('submit', 'submit', 'merge', 'merge', 'undo', 'claim'),
  x: fc.nat(30),
  y: fc.nat(30),
})

describe('merges and undos in any order', () => {
  it('leave what a simple oracle says: a graph of standing merges, one open lead a component and the claimed ones', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
        await empty()
        const oracle = createOracle()
        for (const { kind, x, y } of steps) {
          if (kind === 'submit') {
            const lead = await desk().submit({ enterpriseName: NAMES[x % NAMES.length] }, `p${y}`)
            const found = (await standings()).find(({ leadId }) => leadId === lead.leadId)!
            oracle.leads.push({ leadId: lead.leadId, record: found.record, claimed: false })
          } else if (kind === 'merge' && oracle.leads.length > 0) {
            const now = await standings()
            const [keep, gone] = [now[x % now.length]!, now[y % now.length]!]
            await merge(keep.root, gone.root)
            if (keep.root !== gone.root)
              oracle.edges.push({ mergeId: (await merges()).at(-1)!, a: keep.root, b: gone.root })
          } else if (kind === 'undo') {
            const all = await merges()
            if (all.length === 0) continue
            const chosen = all[x % all.length]!
            await undo(chosen)
            oracle.edges = oracle.edges.filter(({ mergeId }) => mergeId !== chosen)
          } else if (kind === 'claim') {
            const open = (await standings()).filter(({ status }) => status === 'submitted')
            const chosen = open[x % Math.max(open.length, 1)]
            if (chosen === undefined) continue
            const claim = { leadId: chosen.leadId, bureauId: 'park-P02', officerId: 'o', at: new Date() }
            await withTransaction(desk().pool, (tx) => setClaimed(tx, claim))
            oracle.leads.find(({ leadId }) => leadId === chosen.leadId)!.claimed = true
          }
          const real = (await standings()).map(({ leadId, status, duplicateOf }) => ({ leadId, status, duplicateOf }))
          expect(real).toEqual(oracle.expected())
        }
      }),
      { numRuns: 60, interruptAfterTimeLimit: 20_000 },
    )
  })
})

/** Written from the rule alone: who is connected by standing merges is one enterprise. */
function createOracle() {
  const oracle = {
    leads: [] as { leadId: string; record: string; claimed: boolean }[],
    edges: [] as { mergeId: string; a: string; b: string }[],
    expected() {
      const component = (record: string) => {
        const reached = new Set([record])
        for (let size = 0; size !== reached.size; ) {
          size = reached.size
          for (const { a, b } of oracle.edges) if (reached.has(a) || reached.has(b)) reached.add(a).add(b)
        }
        return reached
      }
      return oracle.leads.map(({ leadId, record, claimed }) => {
        const together = oracle.leads.filter((one) => component(record).has(one.record))
        const first = together.find((one) => one.claimed) ?? together[0]!
        if (claimed) return { leadId, status: 'acknowledged', duplicateOf: null }
        return first.leadId === leadId
          ? { leadId, status: 'submitted', duplicateOf: null }
          : { leadId, status: 'duplicate', duplicateOf: first.leadId }
      })
    },
  }
  return oracle
}
