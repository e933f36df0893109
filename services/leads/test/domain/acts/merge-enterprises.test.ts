import { DomainError } from '@lianqiao/service-kit/decisions'
import { describe, expect, it } from 'vitest'
import { mergeEnterprises } from '../../../src/domain/acts/merge-enterprises.ts'
import { city, park } from '../../support/people.ts'
import { AT } from '../../support/specify.ts'

const two = { keepRoot: 'a', mergeRoot: 'b', conflicts: [] }
const asked = { keepId: 'a', mergeId: 'b', reason: ' 同一企业 ' }
const merge = (state: Partial<typeof two>, request: Partial<typeof asked> = {}, identity = city) =>
  mergeEnterprises({ ...two, ...state }, { ...asked, ...request }, { identity, at: AT, newId: () => 'merge-1' })
const codeOf = (outcome: unknown) => (outcome instanceof DomainError ? outcome.code : outcome)

describe('merging two enterprises', () => {
  it('is recorded with who, when and why', () => {
    expect(merge({})).toEqual({
      mergeId: 'merge-1',
      keptId: 'a',
      mergedId: 'b',
      basis: 'officer',
      officerId: 'officer-of-city',
      bureauId: 'city',
      reason: '同一企业',
      mergedAt: AT,
    })
  })

  it('that are one already changes nothing', () => {
    expect(merge({ mergeRoot: 'a' })).toBeNull()
  })

  it('is refused where one has become part of a third since it was previewed', () => {
    expect(codeOf(merge({ keepRoot: 'c' }))).toBe('enterprise-merged')
    expect(codeOf(merge({ mergeRoot: 'c' }))).toBe('enterprise-merged')
  })

  it('is refused where two numbers of one register stand against it, not where only a word does', () => {
    const conflict = (blocks: boolean) => [{ kind: 'credit-codes-differ' as const, blocks, detail: 'x / y' }] as never
    expect(merge({ conflicts: conflict(true) })).toMatchObject({
      code: 'unprocessable',
      payload: { errors: [{ pointer: '/mergeId', code: 'credit-codes-differ' }] },
    })
    expect(merge({ conflicts: conflict(false) })).toMatchObject({ mergeId: 'merge-1' })
  })

  it("is for the city's bureau, with a reason", () => {
    expect(codeOf(merge({}, {}, park))).toBe('forbidden')
    expect(codeOf(merge({}, { reason: '' }))).toBe('unprocessable')
  })
})
