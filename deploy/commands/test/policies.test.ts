import { expect, it } from 'vitest'
import { carryOut, idsOf } from '../src/policies/carry-out.ts'
import type { DeskAnswer } from '../src/policies/desk.ts'

const deskOf = (answer: DeskAnswer) => {
  const asked: string[] = []
  return {
    asked,
    post: async (path: string) => {
      asked.push(path)
      return answer
    },
  }
}

it('publishes a document and ends well', async () => {
  const clauses = [{ clauseId: 'A', version: 1 }]
  const desk = deskOf({ status: 201, body: { clauses } })
  const done = await carryOut({ name: 'publish', document: { id: 'A' }, reason: 'x' }, desk)
  expect(done).toEqual({ outcome: 'published', clauses, problems: [] })
})

it('withdraws every clause that the file names', async () => {
  const desk = deskOf({ status: 200, body: { version: 3 } })
  const document = { clauses: [{ id: 'A' }, { id: 'B/C' }] }
  const done = await carryOut({ name: 'withdraw', document, reason: 'x' }, desk)
  expect(desk.asked).toEqual(['/policies/A/withdraw', '/policies/B%2FC/withdraw'])
  expect(done).toMatchObject({ outcome: 'withdrawn', clauses: [{ clauseId: 'A', version: 3 }, { version: 3 }] })
  expect(idsOf({})).toEqual([])
})

it('tells problems of the document, a missing right and a fault of the platform apart', async () => {
  const problems = [{ pointer: '/id', code: 'shape', detail: 'an id is expected' }]
  const publish = (answer: DeskAnswer) => carryOut({ name: 'publish', document: {}, reason: 'x' }, deskOf(answer))
  expect(await publish({ status: 422, body: { errors: problems } })).toMatchObject({ outcome: 'refused', problems })
  expect(await publish({ status: 403, body: { detail: 'no' } })).toMatchObject({ outcome: 'not allowed' })
  expect(await publish({ status: 503, body: { detail: 'later' } })).toMatchObject({ outcome: 'failed' })
  const check = carryOut({ name: 'check', document: {}, reason: '' }, deskOf({ status: 200, body: { problems } }))
  expect(await check).toMatchObject({ outcome: 'refused', problems })
})
