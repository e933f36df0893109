import { same } from '@lianqiao/matching'
import { describe, expect, it } from 'vitest'
import {
  pairRecords,
  proposePairs,
  proposeSites,
  type SitingLead,
  type SitingReverseEnclave,
  seatText,
} from '../src/index.ts'
import { lead, nothingElse, park, plot, world } from './support/examples.ts'

const enclave = (over: Partial<SitingReverseEnclave> = {}): SitingReverseEnclave => ({
  id: 'R1',
  name: '邵阳(深圳)创新中心',
  divisionCode: '440305',
  agreement: {
    id: 'A9',
    mode: 'leased',
    inForce: true,
    from: '2026-01-01',
    to: '2030-12-31',
    originCodes: ['440000', '810000', '820000'],
    chains: null,
  },
  chains: null,
  freeSeats: 40,
  ...over,
})

const hongKong = (over: Partial<SitingLead> = {}): SitingLead =>
  lead({
    originCode: '810000',
    needs: { ...nothingElse, landMu: 20 },
    research: { elsewhere: true, regionCode: '810000', seats: 12 },
    ...over,
  })

const pairs = (asked: SitingLead, ...enclaves: SitingReverseEnclave[]) =>
  proposePairs(asked, proposeSites(asked, world({ carriers: [plot('K1', 30)] })), enclaves)

describe('a pair', () => {
  it('seats research in the Bay Area and production in Shaoyang, as one proposal with linked records', () => {
    const [pair] = pairs(hongKong(), enclave())
    expect(pair).toMatchObject({
      pattern: 'research-away-production-here',
      verdict: 'fits',
      seat: { reverseEnclaveId: 'R1', verdict: 'fits' },
      production: { parkId: 'P02', verdict: 'fits' },
    })
    expect(pairRecords('L1', pair!, { research: 'r', production: 'p' })).toEqual([
      { id: 'r', leadId: 'L1', role: 'research', reverseEnclaveId: 'R1', agreementId: 'A9', linkedTo: 'p' },
      { id: 'p', leadId: 'L1', role: 'production', parkId: 'P02', agreementId: null, linkedTo: 'r' },
    ])
  })

  it('prefers the city where research is, and leaves out a reverse enclave without seats', () => {
    const shenzhen = hongKong({ research: { elsewhere: true, regionCode: '440300', seats: 12 } })
    const guangzhou = enclave({ id: 'R0', divisionCode: '440106' })
    const full = enclave({ id: 'R2', freeSeats: 11 })
    expect(pairs(shenzhen, guangzhou, enclave(), full).map(({ seat }) => seat.reverseEnclaveId)).toEqual(['R1', 'R0'])
  })

  it('asks where research stays while nobody has said, of origins that a reverse enclave serves', () => {
    const asked = pairs(hongKong({ research: null }), enclave())
    expect(asked[0]).toMatchObject({ verdict: 'unknown', seat: { verdict: 'unknown' } })
    expect(asked[0]!.seat.conditions.find(({ id }) => id === 'research-away')).toMatchObject({ truth: 'unknown' })
    expect(pairs(hongKong({ research: null, originCode: '330300' }), enclave())).toEqual([])
  })

  it('is no answer where research moves too, lies elsewhere, the agreement has ended, or no place fits', () => {
    expect(pairs(hongKong({ research: { elsewhere: false } }), enclave())).toEqual([])
    expect(pairs(hongKong({ research: { elsewhere: true, regionCode: '310000', seats: 1 } }), enclave())).toEqual([])
    expect(pairs(hongKong(), enclave({ agreement: { ...enclave().agreement, inForce: false } }))).toEqual([])
    expect(
      proposePairs(hongKong(), proposeSites(hongKong(), world({ parks: [park({ chains: [] })] })), [enclave()]),
    ).toEqual([])
  })

  it('is as uncertain as its weaker half', () => {
    const unsure = hongKong({ research: { elsewhere: true, regionCode: '810000', seats: null } })
    expect(pairs(unsure, enclave())[0]?.verdict).toBe('unknown')
  })

  it('is told in words: what is needed, what is there, and what must be asked', () => {
    const places: Record<string, string> = { '810000': '香港', '440000': '广东', '820000': '澳门' }
    const naming = { chain: same, place: (code: string) => same(places[code] ?? code) }
    const noteOf = (asked: SitingLead, over: Partial<SitingReverseEnclave> = {}) =>
      pairs(asked, enclave(over))[0]!.seat.conditions.map((one) => seatText(one, naming).note.zhHans)
    expect(noteOf(hongKong())).toEqual(['', '', '', ''])
    expect(noteOf(hongKong({ research: null }))).toEqual(['研发是否留在外地?设在哪里?', '', '', '研发需要多少工位?'])
    expect(noteOf(hongKong(), { freeSeats: null })[3]).toBe('飞地现有多少空余工位?')
    const [region, , chains, seats] = pairs(hongKong(), enclave())[0]!.seat.conditions.map((one) =>
      seatText(one, naming),
    )
    expect(region).toMatchObject({ required: { zhHans: '香港' }, available: { zhHans: '广东、香港、澳门' } })
    expect(chains?.available.en).toBe('all')
    expect(seats).toMatchObject({ required: { zhHans: '12 个' }, available: { zhHant: '40 個' } })
  })
})
