import type { Enterprise } from '@lianqiao/contracts/leads'
import { perFile } from '@lianqiao/service-testkit'
import { describe, expect, it } from 'vitest'
import { as, officer, openDesk } from './support/desk.ts'

const desk = perFile(openDesk)

const CODE = '91350100M000100Y43'
const see = async (enterpriseId: string, who = officer('city')): Promise<Enterprise> => {
  const { enterprise } = await desk().enterprises.getEnterprise({ enterpriseId }, as(who))
  return enterprise as Enterprise
}

describe('whom a submission is about', () => {
  it('finds a known enterprise in another script, and tells the later submitter the reason and nothing of the other', async () => {
    const first = await desk().submit({ enterpriseName: '佛山市顺德区鹤舟电器有限公司', originCode: '440600' }, 'p1')
    const second = await desk().submit({ enterpriseName: '佛山市順德區鶴舟電器有限公司', originCode: '440600' }, 'p2')
    expect(second).toMatchObject({ status: 'duplicate', duplicate: { reason: 'same-name' } })
    expect(JSON.stringify(second)).not.toContain(first.leadId)
    expect(JSON.stringify(second)).not.toContain('p1')
  })

  it('joins a short form to the enterprise as a record of its own, which can be split off again', async () => {
    const first = await desk().submit({ enterpriseName: '深圳市梅岭光学科技有限公司', originCode: '440300' })
    const second = await desk().submit({ enterpriseName: '梅岭光学', originCode: '440300' })
    expect(second).toMatchObject({ status: 'duplicate', enterpriseId: first.enterpriseId })
    const enterprise = await see(first.enterpriseId)
    expect(enterprise.records.map(({ name }) => name)).toEqual(['深圳市梅岭光学科技有限公司', '梅岭光学'])
    expect(enterprise.merges).toMatchObject([{ mergedName: '梅岭光学', basis: 'same-enterprise', undoneAt: '' }])
  })

  it('takes a branch for an enterprise of its own and links the two', async () => {
    const house = await desk().submit({ enterpriseName: '东莞市云石精密机械有限公司' })
    const branch = await desk().submit({ enterpriseName: '东莞市云石精密机械有限公司长沙分公司', originCode: '430100' })
    expect(branch.status).toBe('submitted')
    expect((await see(house.enterpriseId)).relations).toMatchObject([
      {
        kind: 'branch',
        otherEnterpriseId: branch.enterpriseId,
        reasons: [{ reason: 'branch', speaksFor: 'different' }, {}],
      },
    ])
  })

  it('accepts what only a person can tell as a lead of its own, with the question and what speaks for each', async () => {
    const a = await desk().submit({ enterpriseName: '东莞市竹海光电有限公司' })
    const b = await desk().submit({ enterpriseName: '东莞市竹海光电玻璃有限公司' })
    expect(b.status).toBe('submitted')
    expect((await see(b.enterpriseId)).relations).toMatchObject([
      {
        kind: 'ask',
        otherEnterpriseId: a.enterpriseId,
        settledAt: '',
        reasons: expect.arrayContaining([{ reason: 'core-equal', speaksFor: 'same' }]),
      },
    ])
    const again = await desk().submit({ enterpriseName: '东莞市竹海光电玻璃有限公司' }, 'p2')
    expect(again).toMatchObject({ status: 'duplicate', enterpriseId: b.enterpriseId })
  })

  it('does not ask again about namesakes with two codes: a third report without one stands for the question', async () => {
    const enterpriseName = '东莞市天竹灯饰有限公司'
    const a = await desk().submit({ enterpriseName, creditCode: CODE })
    const b = await desk().submit({ enterpriseName, creditCode: '91110108551385082Q' })
    const c = await desk().submit({ enterpriseName })
    const d = await desk().submit({ enterpriseName }, 'p2')
    expect(new Set([a, b, c].map(({ enterpriseId }) => enterpriseId)).size).toBe(3)
    expect(d).toMatchObject({ status: 'duplicate', enterpriseId: c.enterpriseId })
  })

  it('lets a shared phone lift a doubt that names leave, and keeps the phone nowhere but with the contact', async () => {
    const contact = { name: '王经理', phone: '139-2222-3333', email: '', title: '' }
    const one = { enterpriseName: '苏州安洁电子科技有限公司', originCode: '320500', contact }
    const other = { enterpriseName: '苏州安杰电子科技有限公司', originCode: '320500' }
    const a = await desk().submit(one)
    expect(await desk().submit(other)).toMatchObject({ status: 'submitted' })
    const c = await desk().submit({
      ...other,
      enterpriseName: '苏州安捷电子科技有限公司',
      contact: { ...contact, phone: '+86 13922223333' },
    })
    expect(c).toMatchObject({ status: 'duplicate', enterpriseId: a.enterpriseId })
    const { rows } = await desk().pool.query("select 1 from enterprises where enterprises::text like '%2222%'")
    expect(rows).toEqual([])
  })

  it('does not let a short form pull together two enterprises of one house', async () => {
    const origin = { originCode: '440300' }
    const a = await desk().submit({ enterpriseName: '深圳市琴台光学科技有限公司', ...origin })
    await desk().submit({ enterpriseName: '琴台光学', ...origin }, 'p2')
    const b = await desk().submit({ enterpriseName: '深圳市琴台光学科技有限公司东莞分公司', originCode: '441900' })
    await desk().lookAgain()
    expect((await see(b.enterpriseId)).enterpriseId).not.toBe((await see(a.enterpriseId)).enterpriseId)
  })

  it('decides within one batch as it would one after the other', async () => {
    const enterpriseName = '苏州山海纺织有限公司'
    const [a, b, c] = await desk().submitTogether([
      { enterpriseName, originCode: '320500' },
      {
        enterpriseName: '蘇州山海紡織有限公司',
        originCode: '320500',
        registrations: [{ kind: 'hk-br', number: '31234567' }],
      },
      {
        enterpriseName: 'Shanhai Holdings',
        originCode: '810000',
        registrations: [{ kind: 'hk-br', number: '3123-4567' }],
      },
    ])
    expect([b, c]).toMatchObject([
      { status: 'duplicate', enterpriseId: a!.enterpriseId, duplicate: { reason: 'same-name' } },
      { status: 'duplicate', enterpriseId: a!.enterpriseId, duplicate: { reason: 'same-registration' } },
    ])
  })
})

describe('knowledge that comes later', () => {
  it('joins a renamed firm with what it was called, once the former name is told', async () => {
    const before = await desk().submit({ enterpriseName: '中山市长河五金有限公司', originCode: '442000' })
    const after = await desk().submit({ enterpriseName: '中山市星桥智能家居有限公司', originCode: '442000' })
    expect(after.status).toBe('submitted')
    await desk().submit(
      { enterpriseName: '中山市星桥智能家居有限公司', originCode: '442000', formerNames: ['中山市长河五金有限公司'] },
      'p2',
    )
    await desk().takeEvents()
    await desk().lookAgain()
    const enterprise = await see(before.enterpriseId)
    expect(enterprise.enterpriseId).toBe((await see(after.enterpriseId)).enterpriseId)
    expect(enterprise.merges).toMatchObject([{ basis: 'former-name' }])
    expect((await desk().takeEvents()).map(({ type }) => type)).toEqual(['EnterprisesMerged', 'LeadDuplicateDetected'])
    await desk().takeEvents()
    await desk().lookAgain()
    expect(await desk().takeEvents()).toEqual([])
  })

  it('joins what was asked when a credit code is told under the other name', async () => {
    const [one, other] = ['惠州市松涛新能源有限公司', '惠州市松涛新能源科技股份有限公司']
    const a = await desk().submit({ enterpriseName: one, originCode: '441300', creditCode: '91440300708461136T' })
    const b = await desk().submit({ enterpriseName: other, originCode: '441300' })
    expect(b.status).toBe('submitted')
    await desk().submit({ enterpriseName: other, originCode: '441300', creditCode: '91440300708461136T' }, 'p2')
    await desk().lookAgain()
    expect((await see(b.enterpriseId)).enterpriseId).toBe((await see(a.enterpriseId)).enterpriseId)
  })

  it('answers a question with two when both codes are known and differ', async () => {
    const [one, other] = ['东莞市溪桥光电有限公司', '东莞市溪桥光电玻璃有限公司']
    const a = await desk().submit({ enterpriseName: one, creditCode: '914403001922038216' })
    const b = await desk().submit({ enterpriseName: other })
    expect((await see(a.enterpriseId)).relations).toMatchObject([{ kind: 'ask', settledAt: '' }])
    await desk().submit({ enterpriseName: other, creditCode: '91440300279446850J' }, 'p2')
    await desk().lookAgain()
    expect((await see(b.enterpriseId)).relations).toMatchObject([
      { settledBy: 'knowledge', settledBecause: 'code-different' },
    ])
  })
})

describe('who sees an enterprise', () => {
  it('a bureau sees it by a lead of its own, with that lead only; another bureau does not find it', async () => {
    const enterpriseName = '宁波雁塔机床有限公司'
    const a = await desk().submit({ enterpriseName, originCode: '330200' })
    await desk().submit({ enterpriseName, originCode: '330200' }, 'p2')
    await desk().pool.query(
      "insert into lead_bureaus (bureau_id, lead_id, part, revision) values ('park-P02', $1, 'responsible', 1)",
      [a.leadId],
    )
    const mine = await see(a.enterpriseId, officer('park-P02', 'park'))
    expect(mine).toMatchObject({ submissions: 2, mayMerge: false })
    expect(mine.leads.map(({ leadId }) => leadId)).toEqual([a.leadId])
    const elsewhere = see(a.enterpriseId, officer('park-P03', 'park'))
    await expect(elsewhere).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('an enterprise from before records had keys', () => {
  it('is found by another writing once it was looked at again', async () => {
    const { rows } = await desk().pool.query<{ id: string }>(
      `insert into enterprises (enterprise_id, name, name_key, place, created_at)
       values ('00000000-0000-7000-8000-000000000001', '嘉兴荷塘箱包有限公司', '嘉兴荷塘箱包有限公司', '嘉兴', now())
       returning enterprise_id as id`,
    )
    await desk().pool.query('insert into enterprise_due (enterprise_id, since) values ($1, now())', [rows[0]?.id])
    await desk().lookAgain()
    const lead = await desk().submit({ enterpriseName: '嘉興荷塘箱包有限公司', originCode: '330400' })
    expect(lead.enterpriseId).toBe(rows[0]?.id)
  })
})
