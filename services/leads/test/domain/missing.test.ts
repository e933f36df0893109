import { loadReferenceData } from '@lianqiao/reference-data'
import { tellFault } from '@lianqiao/service-kit'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Claim, type ClaimContext, nextStage, type Standing } from '../../src/domain/milestone.ts'
import { missingForFigure, missingForStage } from '../../src/domain/missing.ts'
import { namesOf } from '../../src/domain/names.ts'
import { document, said } from '../support/project-claims.ts'

const { projectStages: rules } = await loadReferenceData()
const stage = (id: string) => rules.stages.find((one) => one.id === id)!
const context: ClaimContext = {
  today: '2026-11-26',
  parkIds: new Set(['P01', 'P02']),
  evidenceNames: new Map(rules.evidenceKinds.map(({ id, names }) => [id, namesOf(names)])),
}
const negotiating: Standing = { stage: 'negotiating', stageSince: '2026-11-25', parkId: null, landedOn: null }
const codes = (claim: Partial<Claim>, standing = negotiating, of = 'signed') =>
  missingForStage(stage(of), { ...(said.signed as Claim), ...claim }, standing, context).map(
    ({ pointer, code }) => `${pointer} ${code}`,
  )

describe('what is missing for the next stage', () => {
  it('is everything that the stage needs, before anything is said, in both languages', () => {
    const nothing: Claim = { occurredOn: '', fields: {}, evidence: [] }
    const told = missingForStage(stage('signed'), nothing, negotiating, context).map((fault) => ({
      ...tellFault(fault, 'en'),
      zh: tellFault(fault, 'zh-Hans').detail,
    }))
    expect(told).toEqual([
      { pointer: '/occurredOn', code: 'required', detail: 'missing: the day it happened', zh: '缺少发生日期' },
      { pointer: '/fields/parkId', code: 'required', detail: 'missing: park', zh: '缺少落户园区' },
      {
        pointer: '/fields/contractedInvestmentFen',
        code: 'required',
        detail: 'missing: contracted investment',
        zh: '缺少合同投资额',
      },
      { pointer: '/evidence', code: 'evidence-missing', detail: 'missing: investment contract', zh: '缺少投资合同' },
    ])
  })

  it('is nothing once all is said; one of several kinds of document will do', () => {
    expect(codes({})).toEqual([])
    const registered: Standing = {
      stage: 'registered',
      stageSince: '2026-11-21',
      parkId: 'P02',
      landedOn: '2026-11-21',
    }
    const permit = { ...said.started, evidence: [document('construction-permit'), document('funds-proof')] }
    expect(codes(said.started, registered, 'started')).toEqual([])
    expect(codes(permit, registered, 'started')).toEqual([])
    expect(codes({ ...permit, evidence: [document('funds-proof')] }, registered, 'started')).toEqual([
      '/evidence evidence-missing',
    ])
  })

  it('names each wrong field, day and document at its place', () => {
    const fields = { parkId: 'P77', contractedInvestmentFen: 0.5, discount: 1 }
    const evidence = [document('investment-contract', { reference: ' ', issuedOn: '2026-02-30' }), document('photo')]
    expect(codes({ occurredOn: '2026-11-27', fields, evidence })).toEqual([
      '/occurredOn in-future',
      '/fields/discount unknown-field',
      '/fields/parkId not-one-of',
      '/fields/contractedInvestmentFen wrong-type',
      '/evidence/0/reference required',
      '/evidence/0/issuedOn not-a-day',
      '/evidence/1/kind not-one-of',
    ])
    const production: Standing = {
      ...negotiating,
      stage: 'inProduction',
      stageSince: '2026-11-20',
      landedOn: '2026-11-01',
    }
    const small = { occurredOn: '2026-11-19', fields: { annualRevenueFen: 1_999_999_999 } }
    expect(codes({ ...small, evidence: [document('statistics-register')] }, production, 'aboveScale')).toEqual([
      '/occurredOn too-early',
      '/fields/annualRevenueFen too-small',
    ])
    const code = { creditCode: '91350100M000100Y44', registeredCapitalFen: 1 }
    const signed: Standing = { ...negotiating, stage: 'signed' }
    expect(codes({ ...said.registered, occurredOn: '2026-11-25', fields: code }, signed, 'registered')).toEqual([
      '/fields/creditCode credit-code-check-character',
    ])
  })

  it('keeps a person’s number or address out of the evidence, and lets a document’s number in', () => {
    const of = (reference: string) => codes({ evidence: [document('investment-contract', { reference })] })
    for (const personal of ['联系 13711112222', '430502198801015678', '43050219880101567X', 'li@example.com'])
      expect(of(personal)).toEqual(['/evidence/0/reference personal-data'])
    for (const number of ['建字第430500202600123号', '91350100M000100Y43', '(2026)邵税完字20261120001234号'])
      expect(of(number)).toEqual([])
  })

  it('for a figure is its amount and document, and a day after the landing', () => {
    const tax = rules.figures.find(({ id }) => id === 'tax')!
    const landed: Standing = { stage: 'started', stageSince: '2026-11-22', parkId: 'P02', landedOn: '2026-11-21' }
    const told = (over: Partial<Claim>) =>
      missingForFigure(
        tax,
        { occurredOn: '2026-11-25', fields: { amount: 100 }, evidence: [document('tax-certificate')], ...over },
        landed,
        context,
      ).map(({ pointer, code }) => `${pointer} ${code}`)
    expect(told({})).toEqual([])
    expect(told({ occurredOn: '2026-11-20', fields: { amount: 0 }, evidence: [] })).toEqual([
      '/occurredOn too-early',
      '/amount too-small',
      '/evidence evidence-missing',
    ])
  })

  it('never lets a claim through that lacks something needed, whatever else is said', () => {
    const withoutOne = fc.constantFrom('parkId', 'contractedInvestmentFen', 'evidence', 'occurredOn')
    const noise = fc.record({ note: fc.string(), at: fc.string() }, { requiredKeys: [] })
    fc.assert(
      fc.property(withoutOne, noise, (lacking, more) => {
        const { [lacking]: _, ...fields } = { ...said.signed.fields, ...more } as Record<string, string | number>
        const claim = {
          occurredOn: lacking === 'occurredOn' ? '' : said.signed.occurredOn,
          fields,
          evidence: lacking === 'evidence' ? [] : said.signed.evidence,
        }
        const missing = missingForStage(stage('signed'), claim, negotiating, context)
        expect(missing.some(({ pointer }) => pointer.includes(lacking))).toBe(true)
      }),
    )
  })

  it('knows the order of the stages, and the end', () => {
    const order = ['negotiating', 'signed', 'registered', 'started', 'inProduction', 'aboveScale'] as const
    expect(order.map((one) => nextStage(one, rules)?.id)).toEqual([...order.slice(1), undefined])
  })
})
