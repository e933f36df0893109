import type { ListQuestionsResponse } from '@lianqiao/contracts/leads'
import { perFile } from '@lianqiao/service-testkit'
import { beforeEach, describe, expect, it } from 'vitest'
import { enactMerge, keepApart } from '../src/enterprises/merge.ts'
import { as, officer, openDesk } from './support/desk.ts'

const desk = perFile(openDesk)
beforeEach(async () => {
  await desk().pool.query(`truncate enterprises, leads, contacts, idempotency, routing, lead_bureaus, history,
    enterprise_keys, enterprise_merges, enterprise_relations, enterprise_due, chain_corrections, chain_readings cascade`)
})

const city = officer('city')
const list = async (cursor = '', pageSize = 20, who = city) =>
  (await desk().enterprises.listQuestions({ cursor, pageSize }, as(who))) as ListQuestionsResponse

/** Two names that sound alike, so that only a person can tell. */
const ALIKE = ['盈彩', '盈采'].map((core) => `东莞市${core}光电玻璃有限公司`) as [string, string]

describe('the list of open questions', () => {
  it('shows both enterprises, the one known longer first, and what speaks for and against', async () => {
    const first = await desk().submit({ enterpriseName: ALIKE[0], originCity: '东莞市' })
    const second = await desk().submit({ enterpriseName: ALIKE[1], originCity: '东莞市' })
    const { questions, total, nextCursor, hasMore } = await list()
    expect({ total, nextCursor, hasMore }).toEqual({ total: 1, nextCursor: '', hasMore: false })
    expect(questions).toMatchObject([
      {
        one: {
          enterpriseId: first.enterpriseId,
          name: ALIKE[0],
          places: ['广东省东莞市'],
          submissions: 1,
          openLeads: 1,
        },
        other: { enterpriseId: second.enterpriseId, name: ALIKE[1] },
        recordName: ALIKE[0],
        otherRecordName: ALIKE[1],
      },
    ])
    expect(questions[0]!.reasons).toContainEqual({ speaksFor: 'same', reason: 'core-sounds-alike' })
  })

  it('asks once about two enterprises, however many of their names were compared', async () => {
    const first = await desk().submit({ enterpriseName: ALIKE[0] })
    await desk().submit({ enterpriseName: ALIKE[1] })
    const third = await desk().submit({ enterpriseName: '东莞市盈菜光电玻璃有限公司' })
    expect((await list()).total).toBe(3)
    await enactMerge(
      { keepId: first.enterpriseId, mergeId: third.enterpriseId, reason: '同一企业', identity: city },
      desk().deps,
    )
    const { questions, total } = await list()
    expect([total, questions.length]).toEqual([1, 1])
    expect(questions[0]!.one?.names).toEqual([ALIKE[0], '东莞市盈菜光电玻璃有限公司'])
  })

  it('loses what is answered, by a merge or by keeping the two apart', async () => {
    const names = ['天竹', '云石'].map((core) => `东莞市${core}光电玻璃有限公司`)
    const alike = ['天烛', '云时'].map((core) => `东莞市${core}光电玻璃有限公司`)
    const leads = [...names, ...alike].map((enterpriseName) => () => desk().submit({ enterpriseName }))
    const made = []
    for (const submit of leads) made.push((await submit()).enterpriseId)
    expect((await list()).total).toBe(2)
    await keepApart(
      { enterpriseId: made[0]!, otherId: made[2]!, reason: '电话核实是两家', identity: city },
      desk().deps,
    )
    expect((await list()).questions.map(({ one }) => one?.enterpriseId)).toEqual([made[1]])
    await enactMerge({ keepId: made[1]!, mergeId: made[3]!, reason: '同一企业', identity: city }, desk().deps)
    expect(await list()).toMatchObject({ questions: [], total: 0 })
  })

  it('is read page by page, asked longest ago first, with none lost and none twice', async () => {
    const cores = ['盈彩', '天竹', '鹤舟', '云石', '山海', '梅岭', '星河']
    const slips = ['盈采', '天烛', '鹤州', '云时', '山孩', '梅铃', '星合']
    for (const core of [...cores, ...slips]) await desk().submit({ enterpriseName: `东莞市${core}光电玻璃有限公司` })
    const seen: string[] = []
    let pages = 0
    for (let cursor = '', more = true; more; pages += 1) {
      const page = await list(cursor, 3)
      expect(page.total).toBe(7)
      seen.push(...page.questions.map(({ one }) => one?.name ?? ''))
      cursor = page.nextCursor
      more = cursor !== ''
    }
    expect([pages, seen]).toEqual([3, cores.map((core) => `东莞市${core}光电玻璃有限公司`)])
  })

  it("is for the city's bureau alone, and refuses what is no cursor of it", async () => {
    await expect(list('', 20, officer('park-P01', 'park'))).rejects.toMatchObject({
      code: 'forbidden',
    })
    await expect(list('bm9uc2Vuc2U')).rejects.toMatchObject({ code: 'bad-request' })
  })
})
