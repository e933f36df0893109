import { toFacts } from '@lianqiao/contracts'
import { loadReferenceData } from '@lianqiao/reference-data'
import { describe, expect, it } from 'vitest'
import { factsWithPlace, proposalsView, propose, proposedRefs, sitingLead } from '../src/propose.ts'
import { createRegistry } from '../src/registry.ts'

const registry = createRegistry(await loadReferenceData())
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
    const proposals = propose(lead, registry)
    expect(proposals[0]).toMatchObject({ parkId: 'P02', verdict: 'unknown' })
    const [view] = proposalsView(proposals, registry, { proposedAt: '', versions: {} }).parks
    expect(view?.conditions.find(({ condition }) => condition === 'land')).toMatchObject({
      verdict: 'unknown',
      required: '30 亩',
      note: '园区现有多少可用用地(亩)?',
    })
    expect(view?.items.reduce((sum, { points }) => sum + points, 0)).toBe(view?.score)
  })

  it('proposes nothing for a lead without a chain, and only the city is known of its place', () => {
    const lead = sitingLead(asked({ chainId: '' }))
    const refs = proposedRefs(lead, propose(lead, registry), registry)
    expect(refs).toEqual([])
    expect(factsWithPlace(asked({ chainId: '' }), refs[0], registry)).toEqual({ projectRegion: '430500' })
  })

  it('adds the place of the best park to the facts, and never against what was said', () => {
    const lead = sitingLead(asked({}))
    const refs = proposedRefs(lead, propose(lead, registry), registry)
    expect(factsWithPlace(asked({}), refs[0], registry)).toMatchObject({
      projectRegion: '430582',
      park: 'P02',
      inPark: true,
    })
    const said = asked({ facts: toFacts({ projectRegion: '430522' }) })
    expect(factsWithPlace(said, refs[0], registry)).toMatchObject({ projectRegion: '430522' })
  })
})
