import { toFacts } from '@lianqiao/contracts'
import { type Language, languageOf } from '@lianqiao/matching'
import { loadReferenceData } from '@lianqiao/reference-data'
import { buildSitingIndex, type SitingLead } from '@lianqiao/siting'
import { describe, expect, it } from 'vitest'
import { proposalsMessage } from '../../src/api/proposal-message.ts'
import { factsWithPlace, proposedRefs, propose as proposeOf, sitingLead } from '../../src/proposing/propose.ts'
import { createRegistry } from '../../src/proposing/registry.ts'

const registry = createRegistry(await loadReferenceData())
const index = buildSitingIndex({ ...registry, carriers: [] })
const propose = (lead: SitingLead) => proposeOf(lead, index)
const viewIn = (language: Language) => ({
  ...{ registry, carriers: new Map(), agreements: new Map(), today: '2026-11-25', keeps: () => true },
  language,
})
const asked = (over: object) => ({
  chainId: 'fashion-goods',
  fillsGap: false,
  originCode: '330300',
  productTerms: ['打火机'],
  facts: toFacts({}),
  ...over,
})

describe('proposing parks on the real registry', () => {
  it('sends a lighter maker to 邵东, whose leading industry it is, and says that free land must be asked for', () => {
    const lead = sitingLead(asked({ facts: toFacts({ landMu: 30 }) }))
    const proposals = propose(lead)
    expect(proposals[0]).toMatchObject({ parkId: 'P02', verdict: 'unknown' })
    const [first] = proposalsMessage({ proposals, pairs: [] }, { proposedAt: '', versions: {} }, viewIn('zhHans')).parks
    expect(first?.conditions.find(({ condition }) => condition === 'land')).toMatchObject({
      verdict: 'unknown',
      required: '30 亩',
      note: '园区现有多少可用用地(亩)?',
    })
    expect(first?.items.reduce((sum, { points }) => sum + points, 0)).toBe(first?.score)
  })

  it('names parks and says conditions and reasons in the language of the reader', () => {
    const lead = sitingLead(asked({ facts: toFacts({ landMu: 30 }), productTerms: [] }))
    const answer = { proposals: propose(lead), pairs: [] }
    const firstIn = (tag: string) =>
      proposalsMessage(answer, { proposedAt: '', versions: {} }, viewIn(languageOf(tag))).parks.find(
        ({ parkId }) => parkId === 'P02',
      )
    const texts = (tag: string) => {
      const { parkName, conditions, items } = firstIn(tag)!
      const said = conditions.flatMap(({ required, available, note }) => [required, available, note])
      return [parkName, ...said, ...items.map(({ reason }) => reason)].join(' ')
    }
    expect(firstIn('en')?.parkName).toBe('Shaodong Economic Development Zone')
    expect(texts('en')).not.toMatch(/\p{Script=Han}/u)
    expect(firstIn('zh-Hant')?.conditions.find(({ condition }) => condition === 'land')).toMatchObject({
      required: '30 畝',
      note: '園區現有多少可用用地(畝)?',
    })
    expect(texts('')).toBe(texts('zh-Hans'))
  })

  it('proposes nothing for a lead without a chain, and only the city is known of its place', () => {
    const lead = sitingLead(asked({ chainId: '' }))
    const refs = proposedRefs(lead, propose(lead), registry)
    expect(refs).toEqual([])
    expect(factsWithPlace({}, undefined, registry)).toEqual({ projectRegion: '430500' })
  })

  it('adds the place of the best park to the facts, and never against what was said', () => {
    const lead = sitingLead(asked({}))
    const [first] = proposedRefs(lead, propose(lead), registry)
    const best = first && { parkId: first.parkId, enclaveMode: null }
    expect(factsWithPlace({}, best, registry)).toMatchObject({
      projectRegion: '430582',
      park: 'P02',
      inPark: true,
    })
    expect(factsWithPlace({ projectRegion: '430522' }, best, registry)).toMatchObject({ projectRegion: '430522' })
  })
})
