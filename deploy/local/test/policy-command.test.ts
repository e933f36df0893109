import { expect, it } from 'vitest'
import { exits, idsOf, policyCommand } from '../src/policy-command.ts'
import type { DeskAnswer } from '../src/policy-desk.ts'

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
  const done = await policyCommand({ name: 'publish', document: { id: 'A' }, reason: 'x' }, desk)
  expect(done).toEqual({ exit: exits.done, outcome: 'published', clauses, problems: [] })
})

it('withdraws every clause that the file names', async () => {
  const desk = deskOf({ status: 200, body: { version: 3 } })
  const document = { clauses: [{ id: 'A' }, { id: 'B/C' }] }
  const done = await policyCommand({ name: 'withdraw', document, reason: 'x' }, desk)
  expect(desk.asked).toEqual(['/policies/A/withdraw', '/policies/B%2FC/withdraw'])
  expect(done).toMatchObject({ exit: exits.done, clauses: [{ clauseId: 'A', version: 3 }, { version: 3 }] })
  expect(idsOf({})).toEqual([])
})

it('tells problems of the document, a missing right and a fault of the platform apart by the exit code', async () => {
  const problems = [{ pointer: '/id', code: 'shape', detail: 'an id is expected' }]
  const publish = (answer: DeskAnswer) => policyCommand({ name: 'publish', document: {}, reason: 'x' }, deskOf(answer))
  expect(await publish({ status: 422, body: { errors: problems } })).toMatchObject({ exit: exits.refused, problems })
  expect(await publish({ status: 403, body: { detail: 'no' } })).toMatchObject({ exit: exits.notAllowed })
  expect(await publish({ status: 503, body: { detail: 'later' } })).toMatchObject({ exit: exits.failed })
  const check = policyCommand({ name: 'check', document: {}, reason: '' }, deskOf({ status: 200, body: { problems } }))
  expect(await check).toMatchObject({ exit: exits.refused, outcome: 'refused', problems })
})
