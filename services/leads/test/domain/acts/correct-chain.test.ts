import { describe, expect, it } from 'vitest'
import { canCorrectChain, correctChain } from '../../../src/domain/acts/correct-chain.ts'
import { city, park, partner, stranger } from '../../support/people.ts'
import { specify } from '../../support/specify.ts'
import { assigned } from '../../support/states.ts'

const { given } = specify(correctChain)
const asked = { leadId: 'lead-1', chainId: 'smart-home', segmentId: '', reason: '实地看过' }

describe('correcting the chain', () => {
  it('decides over what was read, keeps the case without a person in it, and has the lead matched again', () => {
    given({ lead: assigned() })
      .when(city, asked)
      .decides({
        writes: [
          {
            what: 'classify-lead',
            row: { chainId: 'smart-home', facts: { chain: 'smart-home', landMu: 40 } },
          },
          {
            what: 'keep-correction',
            row: {
              correctionId: 'id-1',
              reason: '实地看过',
              corrected: { chainId: 'smart-home', segment: null },
              input: { text: '做盖板,找••• •••••••••••' },
            },
          },
        ],
        history: [{ kind: 'chain-corrected', detail: '实地看过' }],
        audit: [{ kind: 'chain-corrected', subject: 'lead-1', said: ['smart-home', '', '实地看过'] }],
        events: [{ type: 'LeadClassified', data: { leadId: 'lead-1', chainId: 'smart-home', originCode: '441900' } }],
      })
  })

  it('to none of the chains takes the chain out of the facts', () => {
    given({ lead: assigned() })
      .when(park, { ...asked, chainId: '' })
      .decides({
        writes: [{ row: { chainId: null, facts: { landMu: 40 } } }, {}],
        history: [{}],
        audit: [{ said: ['none', '', '实地看过'] }],
        events: [{ data: { chainId: '', verdict: 'none' } }],
      })
  })

  it('said again changes nothing', () => {
    const { classification } = assigned()
    const correction = { bureauId: 'city', reason: 'x', correctedAt: '', readChainId: '', readVerdict: 'none' }
    const corrected = { ...classification, chainId: 'smart-home', correction }
    given({ lead: assigned({ classification: corrected }) })
      .when(city, asked)
      .changesNothing()
  })

  it('is refused without a reason, for an unknown chain, and for a segment of another chain', () => {
    const lead = assigned()
    given({ lead })
      .when(city, { ...asked, reason: ' ' })
      .refuses('unprocessable', { errors: [{ pointer: '/reason' }] })
    given({ lead })
      .when(city, { ...asked, chainId: 'steel' })
      .refuses('unprocessable', { errors: [{ pointer: '/chainId', code: 'chain-unknown' }] })
    given({ lead })
      .when(city, { ...asked, segmentId: 'no-such' })
      .refuses('unprocessable', { errors: [{ pointer: '/segmentId', code: 'segment-unknown' }] })
  })

  it('is for the city and the responsible bureau, and not for a duplicate', () => {
    for (const who of [stranger, partner]) given({ lead: assigned() }).when(who, asked).refuses('forbidden')
    given({ lead: assigned({ status: 'duplicate', duplicateOf: 'lead-0' }) })
      .when(city, asked)
      .refuses('transition-refused', { from: 'duplicate' })
  })

  it('is offered where it would be taken, and nowhere else', () => {
    for (const who of [city, park]) expect(canCorrectChain(who, assigned())).toBe(true)
    for (const who of [stranger, partner]) expect(canCorrectChain(who, assigned())).toBe(false)
    expect(canCorrectChain(city, assigned({ status: 'duplicate', duplicateOf: 'lead-0' }))).toBe(false)
  })
})
