import { fault } from '@lianqiao/service-kit'
import { expect, it } from 'vitest'
import { problemMessage } from '../../src/api/problem-message.ts'

it('a problem of a document is said in English and in Chinese', () => {
  expect(problemMessage(fault('/version', 'not-the-next-version', { clauseId: 'N-1', next: 1 }))).toEqual({
    pointer: '/version',
    code: 'not-the-next-version',
    detail: 'the next version of N-1 is 1; leave it out, or start from the latest version',
    zh: 'N-1 的下一版是 1;可以不写版本号,或从最新一版改起',
  })
})
