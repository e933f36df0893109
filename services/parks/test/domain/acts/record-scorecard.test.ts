import { loadReferenceData } from '@lianqiao/reference-data'
import { describe, expect, it } from 'vitest'
import { previewScorecard, recordScorecard, type ScorecardRequest } from '../../../src/domain/acts/record-scorecard.ts'
import { scorecardsByPark } from '../../../src/scorecards/by-park.ts'
import { context } from '../../support/carriers.ts'

const rules = scorecardsByPark(await loadReferenceData())('P02')
const request = (over: Partial<ScorecardRequest> = {}): ScorecardRequest => ({
  parkId: 'P02',
  leadId: 'lead-1',
  figures: [{ item: 'energy-intensity', value: 1.2, source: '能评报告' }],
  reason: ' 按备案资料 ',
  ...over,
})
const acts = { ...context, scorecardId: 's-1' }

describe('recording a scorecard', () => {
  it('keeps who judged, from what, by which rules and why', () => {
    const recorded = recordScorecard(rules, request(), acts)
    expect(recorded).toMatchObject({
      scorecardId: 's-1',
      verdict: 'refused',
      reason: '按备案资料',
      rulesVersion: rules.version,
      judgedAt: context.at,
      ...context.by,
    })
    expect((recorded as { items: unknown }).items).toContainEqual(
      expect.objectContaining({
        id: 'energy-intensity',
        veto: 'failed',
        judgement: expect.objectContaining({ source: '能评报告', judgedBy: 'officer-1', judgedOn: '2026-11-25' }),
      }),
    )
  })

  it('is refused with all that is wrong: items that are none, values that are no figures, sources and the reason missing', () => {
    const figures = [
      { item: 'investment-intensity', value: 1, source: ' ' },
      { item: 'beauty', value: 1, source: '' },
      { item: 'jobs-per-mu', value: Number.NaN, source: '' },
    ]
    expect(recordScorecard(rules, request({ figures, reason: ' ' }), acts)).toMatchObject({
      code: 'unprocessable',
      payload: {
        errors: ['/figures/0/source', '/figures/1/item', '/figures/2/value', '/reason'].map((pointer) => ({ pointer })),
      },
    })
  })
})

describe('previewing a scorecard', () => {
  it('asks for no source and no reason, but for items that there are', () => {
    const figures = [{ item: 'jobs-per-mu', value: 7, source: '' }]
    expect(previewScorecard(rules, request({ figures, reason: '' }), acts)).toMatchObject({ score: 5, reason: '' })
    const none = [{ item: 'beauty', value: 1, source: '' }]
    expect(previewScorecard(rules, request({ figures: none }), acts)).toMatchObject({ code: 'unprocessable' })
  })
})
