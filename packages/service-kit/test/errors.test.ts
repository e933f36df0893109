import { ClientError, Metadata, Status } from 'nice-grpc-common'
import { describe, expect, it } from 'vitest'
import {
  asDependencyError,
  DomainError,
  errorTable,
  fromClientError,
  refuse,
  toProblem,
  toServerError,
} from '../src/index.ts'

describe('the closed set of errors', () => {
  it('passes through gRPC with code and payload', () => {
    const trailer = Metadata()
    const { code } = toServerError(refuse('claimed-by-another', { bureauId: 'park-P02' }), trailer)
    const received = fromClientError(new ClientError('/x', code, 'x'), trailer, 'leads')
    expect(received).toBeInstanceOf(DomainError)
    expect(received).toMatchObject({ code: 'claimed-by-another', payload: { bureauId: 'park-P02' } })
  })

  it('names the dependency when a call did not get there', () => {
    const away = fromClientError(new ClientError('/x', Status.UNAVAILABLE, 'x'), undefined, 'leads')
    expect(away).toMatchObject({ code: 'unavailable', payload: { dependency: 'leads' } })
    const late = fromClientError(new ClientError('/x', Status.DEADLINE_EXCEEDED, 'x'), undefined, 'parks')
    expect(late).toMatchObject({ code: 'deadline-exceeded', payload: { dependency: 'parks' } })
  })

  it('takes a lost database for a dependency that is away, and anything unknown for a defect', () => {
    expect(asDependencyError(Object.assign(new Error(), { code: '57P01' })).code).toBe('unavailable')
    expect(asDependencyError(new Error('Connection terminated unexpectedly')).code).toBe('unavailable')
    expect(asDependencyError(new TypeError('x is not a function')).code).toBe('internal')
  })

  it('becomes an RFC 9457 problem in the language asked for, with the pointers', () => {
    const error = refuse('unprocessable', {
      errors: [{ pointer: '/creditCode', code: 'x', detail: '"Q" should be there', zh: '应为“Q”' }],
    })
    expect(toProblem(error, 'r1', 'en')).toEqual({
      type: 'urn:lianqiao:problem:unprocessable',
      title: 'The content cannot be accepted',
      status: 422,
      detail: '/creditCode "Q" should be there',
      requestId: 'r1',
      retryable: false,
      errors: [{ pointer: '/creditCode', code: 'x', detail: '"Q" should be there' }],
    })
    expect(toProblem(error, 'r1', 'zh-Hans')).toMatchObject({
      title: '内容无法接受',
      detail: '/creditCode 应为“Q”',
      errors: [{ pointer: '/creditCode', code: 'x', detail: '应为“Q”' }],
    })
  })

  it('tells to try again only where the same request may succeed', () => {
    const retryable = Object.entries(errorTable)
      .filter(([, row]) => row.retryable)
      .map(([code]) => code)
    expect(retryable.sort()).toEqual([
      'deadline-exceeded',
      'idempotency-key-in-flight',
      'overloaded',
      'rate-limited',
      'unavailable',
    ])
  })
})
