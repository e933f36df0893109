import { withTransaction } from '@lianqiao/eventing'
import { perFile } from '@lianqiao/service-testkit'
import { expect, it } from 'vitest'
import { lockLead } from '../src/store/leads.ts'
import { openDesk } from './support/desk.ts'

const desk = perFile(() => openDesk({ connections: 50 }))

const enterprisesOf = async (leadIds: string[]) => {
  const { rows } = await desk().pool.query<{ root: string; open: number }>(
    `select enterprise_root(enterprise_id) as root, count(*) filter (where duplicate_of is null)::int as open
       from leads where lead_id = any ($1) group by 1`,
    [leadIds],
  )
  return rows
}

const CLIENTS = Array.from({ length: 50 }, (_, i) => i)

it('makes one enterprise and one open lead of fifty identical submissions at the same instant', async () => {
  const leads = await Promise.all(
    CLIENTS.map((i) => desk().submit({ enterpriseName: '东莞市盈彩光电玻璃有限公司' }, `partner-${i}`)),
  )
  expect(await enterprisesOf(leads.map(({ leadId }) => leadId))).toEqual([{ root: expect.any(String), open: 1 }])
  const duplicates = leads.filter(({ status }) => status === 'duplicate')
  expect(duplicates).toHaveLength(49)
  for (const { duplicate } of duplicates) expect(duplicate?.reason).toBe('same-name')
  const { rows } = await desk().pool.query("select 1 from enterprises where name_key = '东莞市盈彩光电玻璃有限公司'")
  expect(rows).toHaveLength(1)
})

it('makes one enterprise of its spellings in two scripts, a short form and a former name, where one alone gives the code', async () => {
  const spellings = [
    { enterpriseName: '深圳市晨途光学科技有限公司' },
    { enterpriseName: '深圳市晨途光學科技有限公司' },
    { enterpriseName: '晨途光学' },
    { enterpriseName: '深圳市晨途光学科技有限公司', creditCode: '91350100M000100Y43' },
    { enterpriseName: '深圳晨曜光学科技有限公司', formerNames: ['深圳市晨途光学科技有限公司'] },
  ]
  const leads = await Promise.all(
    CLIENTS.map((i) => desk().submit({ ...spellings[i % spellings.length], originCode: '440300' }, `partner-${i}`)),
  )
  // A short form that came before what it is short for is joined by the next look.
  await desk().lookAgain()
  expect(await enterprisesOf(leads.map(({ leadId }) => leadId))).toEqual([{ root: expect.any(String), open: 1 }])
  const { rows } = await desk().pool.query('select credit_code from enterprises where credit_code is not null')
  expect(rows).toEqual([{ credit_code: '91350100M000100Y43' }])
})

it('keeps fifty different enterprises apart that arrive at the same instant', async () => {
  const [first, second] = ['华达盛泰凯瑞宁', '山海云石竹梅鹤舟']
  const leads = await Promise.all(
    CLIENTS.map((i) =>
      desk().submit({
        enterpriseName: `佛山市${first[i % 7]}${second[Math.floor(i / 7)]}家具有限公司`,
        originCode: '440600',
      }),
    ),
  )
  expect(leads.every(({ status }) => status === 'submitted')).toBe(true)
  expect(await enterprisesOf(leads.map(({ leadId }) => leadId))).toHaveLength(50)
})

it('takes in a repetition of a lead that somebody is working on, without waiting for that to end', async () => {
  const enterprise = { enterpriseName: '惠州市启明精密模具有限公司', originCode: '441300' }
  const { leadId } = await desk().submit(enterprise, 'partner-first')
  const again = await withTransaction(desk().pool, async (tx) => {
    await lockLead(tx, leadId)
    return desk().submit(enterprise, 'partner-second')
  })
  expect(again).toMatchObject({ status: 'duplicate', duplicate: { reason: 'same-name' } })
})
