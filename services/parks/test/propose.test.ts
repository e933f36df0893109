import { toFacts } from '@lianqiao/contracts'
import { loadReferenceData } from '@lianqiao/reference-data'
import { buildSitingIndex, type SitingLead } from '@lianqiao/siting'
import { describe, expect, it } from 'vitest'
import { factsWithPlace, proposedRefs, propose as proposeOf, sitingLead } from '../src/proposing/propose.ts'
import { createRegistry } from '../src/proposing/registry.ts'
import { proposalsView } from '../src/proposing/view.ts'

const registry = createRegistry(await loadReferenceData())
const index = buildSitingIndex({ ...registry, carriers: [] })
const propose = (lead: SitingLead) => proposeOf(lead, index)
const view = { registry, carriers: new Map(), agreements: new Map(), today: '2026-11-25', keeps: () => true }
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
    const [first] = proposalsView({ proposals, pairs: [] }, { proposedAt: '', versions: {} }, view).parks
    expect(first?.conditions.find(({ condition }) => condition === 'land')).toMatchObject({
      verdict: 'unknown',
      required: '30 亩',
      note: '园区现有多少可用用地(亩)?',
    })
    expect(first?.items.reduce((sum, { points }) => sum + points, 0)).toBe(first?.score)
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
