import { type CooperationAgreement, holderOf } from '@lianqiao/enclaves'
import { describe, expect, it } from 'vitest'
import { readAgreement } from '../../src/api/read-agreement.ts'
import { agreementOfProject, type PlacedProject } from '../../src/domain/project-agreement.ts'
import { content } from '../support/agreement.ts'

const agreement = (id: string, over: Parameters<typeof content>[0] = {}): CooperationAgreement => ({
  ...readAgreement(content(over)).agreement,
  id,
  version: 1,
})
const project = (over: Partial<PlacedProject> = {}): PlacedProject => ({
  parkId: 'P02',
  lead: { originCode: '441900', chainId: 'fashion-goods' },
  on: '2027-03-31',
  postedUnder: null,
  proposedUnder: null,
  ...over,
})
const clear = (agreementId: string) => ({ is: 'clear', agreementId })

describe('the agreement that a project is under', () => {
  it('is the enclave where its park lies, for its origin and chain', () => {
    const others = [
      agreement('elsewhere', { boundaries: [{ parkId: 'P01', divisionCode: '430502', areaMu: undefined }] }),
      agreement('other-origin', { originCodes: ['440300'] }),
      agreement('other-chain', { chains: { chains: ['internet'] } }),
      agreement('reverse', { kind: 'reverse-enclave' }),
    ]
    expect(agreementOfProject(project(), [agreement('a'), ...others])).toEqual(clear('a'))
    expect(agreementOfProject(project(), others)).toBeNull()
  })

  it('is one in force rather than one that has ended, and one that has ended rather than none', () => {
    const ended = agreement('ended', { termTo: '2026-12-31' })
    expect(agreementOfProject(project(), [ended, agreement('a')])).toEqual(clear('a'))
    expect(agreementOfProject(project(), [ended])).toEqual(clear('ended'))
  })

  it('is of several the one by which the lead was proposed; else it is not clear, and neither for a coarse origin', () => {
    const both = [agreement('a'), agreement('b')]
    expect(agreementOfProject(project({ proposedUnder: 'b' }), both)).toEqual(clear('b'))
    expect(agreementOfProject(project(), both)).toEqual({ is: 'unclear', candidates: ['a', 'b'] })
    const coarse = project({ lead: { originCode: '440000', chainId: 'fashion-goods' } })
    expect(agreementOfProject(coarse, [agreement('a')])).toEqual({ is: 'unclear', candidates: ['a'] })
  })

  it('stays the one under which figures were posted, also when it covers less later, as long as it is in force', () => {
    const narrower = agreement('a', { originCodes: ['440300'] })
    const posted = project({ postedUnder: 'a' })
    expect(agreementOfProject(posted, [narrower, agreement('b')])).toEqual(clear('a'))
    const ended = agreement('a', { termTo: '2026-12-31' })
    expect(agreementOfProject(posted, [ended, agreement('b')])).toEqual(clear('b'))
  })
})

describe('who receives the money of a project', () => {
  it('is the host where the park lies, and nobody where two are', () => {
    expect(holderOf(agreement('a'), 'P02')).toBe('shaodong')
    expect(holderOf(agreement('a'), 'P01')).toBeNull()
    const { parties } = content()
    const two = [...parties, { ...parties[1]!, id: 'shaoyang', divisionCode: '430500' }]
    expect(holderOf(agreement('a', { parties: two }), 'P02')).toBeNull()
  })
})
