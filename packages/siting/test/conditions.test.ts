import { describe, expect, it } from 'vitest'
import {
  bestSite,
  type ConditionText,
  conditionText,
  judgeCarrier,
  leadFacts,
  proposeSites,
  readNeeds,
  readResearch,
  type SitingCarrier,
  type SitingLead,
  type SitingNeeds,
  type SitingPark,
} from '../src/index.ts'
import { lead, nothingElse, park, plot, workshop, world } from './support/examples.ts'

const needing = (needs: SitingNeeds, over: Partial<SitingLead> = {}) =>
  lead({ ...over, needs: { ...nothingElse, ...needs } })

const answer = (asked: SitingLead, carriers: SitingCarrier[], over: Partial<SitingPark> = {}) => {
  const [only] = proposeSites(asked, world({ parks: [park(over)], carriers }))
  return only!
}
const conditionOf = (asked: SitingLead, carriers: SitingCarrier[], id: string, over: Partial<SitingPark> = {}) =>
  answer(asked, carriers, over).conditions.find((one) => one.id === id)!
const note = (text: ConditionText) => text.note.zhHans

describe('land and workshops', () => {
  it('fit on one carrier, the closest in size first', () => {
    const carriers = [plot('K1', 100), plot('K2', 20), plot('K3', 30), plot('K4', 19)]
    const { verdict, carriers: alone, together } = answer(needing({ landMu: 20 }), carriers)
    expect(verdict).toBe('fits')
    expect(alone.map(({ carrierId }) => carrierId)).toEqual(['K2', 'K3', 'K1'])
    expect(together).toEqual([])
  })

  it('fit on several where none is large enough, the largest first', () => {
    const carriers = [plot('K1', 8), plot('K2', 12), plot('K3', 5), plot('K4', null)]
    const { verdict, carriers: alone, together } = answer(needing({ landMu: 20 }), carriers)
    expect([verdict, alone.map(({ verdict }) => verdict), together]).toEqual(['fits', ['unknown'], ['K2', 'K1']])
  })

  it('that are too small say by how much', () => {
    const condition = conditionOf(needing({ landMu: 20 }), [plot('K1', 8), plot('K2', 11.5)], 'land')
    expect(condition).toMatchObject({ truth: 'false', required: 20, available: 19.5, shortBy: 0.5 })
    expect(note(conditionText(condition))).toBe('还差 0.5 亩')
    expect(conditionText(condition).note).toMatchObject({ zhHant: '還差 0.5 畝', en: '0.5 mu short' })
  })

  it('that nobody has told are unknown, as are those of a park that has not told all', () => {
    const asked = needing({ landMu: 20 })
    expect(conditionOf(asked, [plot('K1', null), plot('K2', 5)], 'land')).toMatchObject({
      truth: 'unknown',
      ask: 'park',
      available: 5,
      atMost: null,
    })
    expect(conditionOf(asked, [plot('K1', 5)], 'land', { carriersComplete: false }).truth).toBe('unknown')
    expect(conditionOf(asked, [plot('K1', 20)], 'land', { carriersComplete: false }).truth).toBe('true')
  })

  it('ask the lead, the park or both for what is missing', () => {
    const asked = needing({ landMu: null })
    const told = conditionOf(asked, [plot('K1', 5)], 'land')
    const untold = conditionOf(asked, [plot('K1', null)], 'land')
    expect([told, untold].map((one) => note(conditionText(one)))).toEqual([
      '企业需要多少用地(亩)?',
      '企业需要多少用地(亩)? 园区现有多少可用用地(亩)?',
    ])
  })

  it('count only carriers that are kept for this chain', () => {
    const kept = plot('K1', 30, { chains: ['equipment-manufacturing'] })
    expect(conditionOf(needing({ landMu: 20 }), [kept], 'land')).toMatchObject({ truth: 'false', shortBy: 20 })
    expect(conditionOf(needing({ landMu: 20 }, { chainId: 'equipment-manufacturing' }), [kept], 'land').truth).toBe(
      'true',
    )
  })
})

describe('supplies', () => {
  it('add up over the carriers that are used', () => {
    const carriers = [
      workshop('K1', 3001, { facts: { powerKva: 400 } }),
      workshop('K2', 3000, { facts: { powerKva: 300 } }),
      plot('K3', 50, { facts: { powerKva: 9000 } }),
    ]
    const asked = (powerKva: number) => needing({ workshopSquareMetres: 5000, powerKva })
    expect(answer(asked(700), carriers)).toMatchObject({ verdict: 'fits', together: ['K1', 'K2'] })
    expect(conditionOf(asked(701), carriers, 'power')).toMatchObject({ truth: 'false', shortBy: 1 })
  })

  it('may need more carriers than the area alone', () => {
    const carriers = [
      workshop('K1', 5000, { facts: { steamTonnesPerHour: 1 } }),
      workshop('K2', 10, { facts: { steamTonnesPerHour: 2 } }),
    ]
    const { verdict, together } = answer(needing({ workshopSquareMetres: 5000, steamTonnesPerHour: 3 }), carriers)
    expect([verdict, together]).toEqual(['fits', ['K1', 'K2']])
  })
})

describe('qualities', () => {
  const strong = workshop('K1', 2000, { facts: { floorLoadKgPerSquareMetre: 1000, clearHeightMetres: 6 } })
  const high = workshop('K2', 2000, { facts: { floorLoadKgPerSquareMetre: 500, clearHeightMetres: 8 } })

  it('must hold of the same carrier', () => {
    const asked = needing({ workshopSquareMetres: 1000, floorLoadKgPerSquareMetre: 800, clearHeightMetres: 7 })
    expect(answer(asked, [strong, high]).verdict).toBe('does-not-fit')
    expect(conditionOf(asked, [strong, high], 'workshop')).toMatchObject({ truth: 'false', available: 0 })
    expect(conditionOf(asked, [strong, high], 'floor-load')).toMatchObject({ truth: 'true', available: 1000 })
  })

  it('of a building are not asked of land', () => {
    const asked = needing({ landMu: 10, floorLoadKgPerSquareMetre: 800 })
    const { verdict, conditions } = answer(asked, [plot('K1', 10)])
    expect(verdict).toBe('fits')
    expect(conditions.map(({ id }) => id)).not.toContain('floor-load')
  })

  it('say what is allowed where the production is more dangerous', () => {
    const asked = needing({ landMu: 10, hazardClass: 'B' })
    const condition = conditionOf(asked, [plot('K1', 10, { facts: { hazardClass: 'C' } })], 'hazard-class')
    expect(condition.truth).toBe('false')
    expect(conditionText(condition)).toMatchObject({
      required: { zhHans: '乙类' },
      available: { zhHans: '丙类' },
      note: { zhHans: '最高只允许丙类', en: 'at most class C (丙) is allowed' },
    })
    expect(answer(asked, [plot('K1', 10, { facts: { hazardClass: 'A' } })]).verdict).toBe('fits')
  })

  it('that are yes or no are met by what is known to be there only', () => {
    const asked = needing({ landMu: 10, needsBonded: true })
    const truthOf = (bonded: boolean | null) =>
      conditionOf(asked, [plot('K1', 10, { facts: { bonded } })], 'bonded').truth
    expect([true, false, null].map(truthOf)).toEqual(['true', 'false', 'unknown'])
  })
})

describe('a place', () => {
  it('that does not admit the chain does not fit, and offers no carrier', () => {
    const { verdict, carriers } = answer(needing({ landMu: 5 }, { chainId: 'internet' }), [plot('K1', 10)])
    expect([verdict, carriers]).toEqual(['does-not-fit', []])
  })

  it('without a known chain of the lead is asked for, and is nobody’s route', () => {
    const asked = needing({ landMu: 5 }, { chainId: null })
    const proposals = proposeSites(asked, world({ carriers: [plot('K1', 10)] }))
    expect(proposals[0]?.verdict).toBe('unknown')
    expect(bestSite(asked, proposals)).toBeNull()
  })

  it('of another mode than the one wished for does not fit; no wish is no condition', () => {
    expect(answer(needing({ landMu: 5 }, { wishes: { enclaveMode: 'leased' } }), [plot('K1', 10)]).verdict).toBe(
      'does-not-fit',
    )
    expect(answer(needing({ landMu: 5 }), [plot('K1', 10)]).verdict).toBe('fits')
  })
})

describe('an enclave', () => {
  const agreement = {
    id: 'A1',
    mode: 'managed-jointly',
    inForce: true,
    from: '2026-01-01',
    to: '2035-12-31',
    originCodes: ['441900'],
    chains: ['fashion-goods'],
  } as const
  const enclave = park({
    id: 'E1',
    chains: ['equipment-manufacturing', 'fashion-goods'],
    leadingIndustries: [],
    agreement,
  })
  const carriers = [plot('K1', 10), plot('K2', 10, { parkId: 'E1' })]
  const ask = (asked: SitingLead, over: Partial<typeof agreement> = {}) =>
    proposeSites(asked, world({ parks: [park(), { ...enclave, agreement: { ...agreement, ...over } }], carriers }))

  it('whose agreement covers the origin is seen first, though another scores more', () => {
    const proposals = ask(needing({ landMu: 5 }))
    expect(proposals.map(({ parkId, agreementId }) => [parkId, agreementId])).toEqual([
      ['E1', 'A1'],
      ['P02', null],
    ])
    expect(proposals[0]!.score).toBeLessThan(proposals[1]!.score)
  })

  it('is closed to other origins, other chains and other days, with the reason', () => {
    const reason = (asked: SitingLead, over: object = {}) => {
      const one = ask(asked, over).find(({ parkId }) => parkId === 'E1')!
      return [one.verdict, note(conditionText(one.conditions.find(({ id }) => id === 'agreement')!))]
    }
    expect(reason(needing({ landMu: 5 }, { originCode: '440300' }))).toEqual(['does-not-fit', '来源地不在协议范围内'])
    expect(reason(needing({ landMu: 5 }, { chainId: 'equipment-manufacturing' }))).toEqual([
      'does-not-fit',
      '产业链不在协议范围内',
    ])
    expect(reason(needing({ landMu: 5 }), { inForce: false })).toEqual(['does-not-fit', '协议不在有效期内'])
    expect(reason(needing({ landMu: 5 }, { originCode: null }))).toEqual(['unknown', '企业来自哪个城市?'])
    expect(reason(needing({ landMu: 5 }, { originCode: '440000' }))).toEqual(['unknown', '企业来自哪个城市?'])
    expect(reason(needing({ landMu: 5 }), { originCodes: ['440000'] })).toEqual(['fits', ''])
  })
})

describe('a carrier', () => {
  it('is answered for by itself, with every requirement of its kind', () => {
    const one = workshop('K1', 900, { facts: { powerKva: 100, floorLoadKgPerSquareMetre: 500 } })
    const { verdict, conditions } = judgeCarrier(needing({ workshopSquareMetres: 1000, powerKva: 100 }), park(), one)
    expect(verdict).toBe('does-not-fit')
    expect(conditions.find(({ id }) => id === 'workshop')).toMatchObject({ truth: 'false', shortBy: 100 })
    expect(conditions.find(({ id }) => id === 'power')?.truth).toBe('true')
  })
})

describe('facts of a lead', () => {
  it('are read by name, with the spellings people use; what is no such value stays unknown', () => {
    expect(
      readNeeds({ landMu: '20.5', hazardClass: '甲', needsBonded: true, powerKva: -1, steamTonnesPerHour: '三' }),
    ).toMatchObject({
      landMu: 20.5,
      hazardClass: 'A',
      needsBonded: true,
      powerKva: null,
      steamTonnesPerHour: null,
      gasCubicMetresPerDay: null,
    })
    expect(readNeeds({ hazardClass: '己' }).hazardClass).toBeNull()
  })

  it('say of research that it stays away, moves too, or nothing', () => {
    expect(readResearch({ researchElsewhere: true, researchRegion: '810000', researchSeats: 12 })).toEqual({
      elsewhere: true,
      regionCode: '810000',
      seats: 12,
    })
    expect(readResearch({ researchElsewhere: false, researchSeats: 12 })).toEqual({ elsewhere: false })
    expect(readResearch({ researchRegion: '810000' })).toBeNull()
  })

  it('stand in the catalogue with unit and question, one for each requirement', () => {
    const names = leadFacts.map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(['powerKva', 'hazardClass', 'needsPort', 'researchSeats']))
    expect(new Set(names).size).toBe(names.length)
    expect(leadFacts.find(({ name }) => name === 'powerKva')).toMatchObject({ type: 'number', unit: '千伏安' })
    expect(leadFacts.find(({ name }) => name === 'needsBonded')?.type).toBe('boolean')
  })
})
