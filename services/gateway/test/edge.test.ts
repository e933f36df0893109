import { faultWords } from '@lianqiao/contracts/faults'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { liveEventFor } from '../src/console/live.ts'
import { hashOf } from '../src/http/canonical.ts'
import { faultsOf } from '../src/http/faults.ts'
import { acceptedLanguage } from '../src/http/language.ts'
import { LeadInput } from '../src/partner/schemas.ts'

describe('what the schema finds wrong', () => {
  const validate = new Ajv({ allErrors: true, strict: false }).compile(LeadInput)
  const faults = (body: unknown) => {
    validate(body)
    return faultsOf((validate.errors ?? []) as never, 'body')
  }

  it('points at the very field, also at one that is missing or that nobody knows', () => {
    expect(faults({ text: 1, 'a/b': 2, contact: { nmae: 'x' } })).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ pointer: '/enterpriseName', code: 'required' }),
        expect.objectContaining({ pointer: '/a~1b', code: 'unknown-field' }),
        expect.objectContaining({ pointer: '/contact/nmae', code: 'unknown-field' }),
        { pointer: '/text', code: 'wrong-type', params: { expected: 'string' } },
      ]),
    )
  })

  it('says it in the language of whoever asks', () => {
    const told = faults({ text: 1 }).find(({ code }) => code === 'wrong-type')!
    expect(faultWords(told)).toEqual({ 'zh-Hans': '应为文本', 'zh-Hant': '應為文字', en: 'expected string' })
  })

  it('never repeats what was sent', () => {
    expect(JSON.stringify(faults({ enterpriseName: 'x', contact: { phone: 13711112222 } }))).not.toContain(
      '13711112222',
    )
  })
})

describe('the language of a refusal', () => {
  it.each([
    [undefined, 'zh-Hans'],
    ['fr', 'zh-Hans'],
    ['en', 'en'],
    ['en-GB,zh;q=0.8', 'en'],
    ['zh-CN', 'zh-Hans'],
    ['zh-Hans', 'zh-Hans'],
    ['zh-Hant', 'zh-Hant'],
    ['zh-HK,zh;q=0.9,en;q=0.8', 'zh-Hant'],
    ['en;q=0.5, zh-MO', 'zh-Hant'],
    ['en;q=0, zh-TW;q=0.1', 'zh-Hant'],
  ])('of %s is %s', (header, language) => {
    expect(acceptedLanguage(header)).toBe(language)
  })
})

describe('the hash of a request', () => {
  it('is the same for the same content in another order, and another for other content', () => {
    expect(hashOf({ a: 1, b: [{ c: 2, d: 3 }] })).toBe(hashOf({ b: [{ d: 3, c: 2 }], a: 1 }))
    expect(hashOf({ a: [1, 2] })).not.toBe(hashOf({ a: [2, 1] }))
    expect(hashOf({ a: '1' })).not.toBe(hashOf({ a: 1 }))
  })
})

describe('what an open screen is told', () => {
  const officer = { officerId: 'o1', actsFor: ['city', 'desk'] }
  const inbox = { type: 'inbox', officerId: 'o1', unread: 3, leadId: 'l1', notificationId: 'n1' } as const

  it('is its own inbox, and leads of the bureaus the officer acts for', () => {
    expect(liveEventFor(inbox, officer)).toEqual({ type: 'inbox', unread: 3, leadId: 'l1', notificationId: 'n1' })
    expect(liveEventFor(inbox, { ...officer, officerId: 'o2' })).toBeUndefined()
    expect(liveEventFor({ type: 'lead', leadId: 'l1', bureauIds: ['desk'] }, officer)).toEqual({
      type: 'lead',
      leadId: 'l1',
    })
    expect(liveEventFor({ type: 'lead', leadId: 'l1', bureauIds: ['park-P02'] }, officer)).toBeUndefined()
  })
})
