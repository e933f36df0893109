import { describe, expect, it } from 'vitest'
import { eventCatalogue, fromFacts, toFacts } from '../src/index.ts'

describe('facts on the wire', () => {
  it('come back as they went, and what is unknown stays unknown', () => {
    const profile = {
      investmentFen: 60_000_000_000,
      landMu: 12.5,
      listed: false,
      certificates: ['高新技术企业'],
      none: [],
      containers40ft: { '2022': 3 },
      projectRegion: '430582',
    }
    expect(fromFacts(toFacts({ ...profile, jobs: null, rdSpendFen: undefined }))).toEqual(profile)
    expect(fromFacts(undefined)).toEqual({})
  })
})

describe('the event catalogue', () => {
  it('reads back what it wrote, and ignores a field that a newer writer added', () => {
    const { encode, decode, key } = eventCatalogue.LeadAcknowledged
    const event = { leadId: 'l1', bureauId: 'park-P02', officerId: 'o1', acknowledgedAt: '2026-11-23T00:00:00Z' }
    const newer = Buffer.concat([encode(event), Buffer.from([0xfa, 0x07, 0x01, 0x78])])
    expect(decode(newer)).toEqual(event)
    expect(key(event)).toBe('l1')
  })

  it('carries no personal data in any event', () => {
    for (const { decode } of Object.values(eventCatalogue)) {
      const fields = Object.keys(decode(new Uint8Array()))
      expect(fields.filter((field) => /contact|phone|email|text|person/i.test(field))).toEqual([])
    }
  })
})
