import type { AgreementContent, RouteKey } from '@lianqiao/contracts/console-api'
import type { RouteCases } from '../route-case.ts'

const words = { zhHans: '飞地', zhHant: '飛地', en: 'Enclave' }
const names = { 'zh-Hans': '飞地', 'zh-Hant': '飛地', en: 'Enclave' }
const parts = [{ party: 'host', basisPoints: 10_000 }]

const content: AgreementContent = {
  ...{ kind: 'enclave', name: names, mode: 'leased', effectiveFrom: '2026-01-01', yearsFrom: 'term' },
  parties: [
    { id: 'host', name: names, role: 'host', divisionCode: '430500' },
    { id: 'firm', name: names, role: 'operator', divisionCode: null },
  ],
  ...{ term: { from: '2026-01-01', to: '2036-12-31' }, originCodes: ['440300'], chains: null },
  boundaries: [{ parkId: 'P02', divisionCode: '430500', areaMu: null }],
  ...{ managedBy: ['host'], costs: [{ kind: 'land', parts }] },
  shares: [{ kind: 'tax', years: { from: 1, to: null }, attribution: { how: 'sole', parts } }],
  returns: [{ payer: 'host', payee: 'firm', principal: 500, basisPoints: 1_000, years: { from: 1, to: 5 } }],
  ...{ source: 'contract 7', seatPlace: '', freeSeats: null },
}
const contentMessage = {
  ...{ kind: 'enclave', name: words, mode: 'leased', effectiveFrom: '2026-01-01', yearsFrom: 'term' },
  parties: [
    { id: 'host', name: words, role: 'host', divisionCode: '430500' },
    { id: 'firm', name: words, role: 'operator', divisionCode: '' },
  ],
  ...{ termFrom: '2026-01-01', termTo: '2036-12-31', originCodes: ['440300'] },
  boundaries: [{ parkId: 'P02', divisionCode: '430500' }],
  ...{ managedBy: ['host'], costs: [{ kind: 'land', parts }] },
  shares: [{ kind: 'tax', fromYear: 1, how: 'sole', parts }],
  returns: [{ payer: 'host', payee: 'firm', principalFen: 500, basisPoints: 1_000, fromYear: 1, toYear: 5 }],
  source: 'contract 7',
}
const agreement = { agreementId: 'A1', version: 2, content: contentMessage, state: 'in-force' }
const answer = { id: 'A1', version: 2, content, state: 'in-force' } as const

export const agreementCases = {
  'GET /agreements': {
    query: { kind: 'enclave', asOf: '2026-11-25' },
    services: { agreements: { listAgreements: async () => ({ agreements: [agreement] }) } },
    told: { 'agreements.listAgreements': { kind: 'enclave', asOf: '2026-11-25', parkId: '' } },
    answer: { items: [answer] },
  },
  'GET /agreements/:id': {
    params: { id: 'A1' },
    services: { agreements: { getAgreement: async () => ({ agreement, versions: [agreement], mayRecord: true }) } },
    told: { 'agreements.getAgreement': { agreementId: 'A1' } },
    answer: { ...answer, versions: [answer], mayRecord: true },
  },
  'POST /agreements/check': {
    body: content,
    services: {
      agreements: {
        checkAgreement: async () => ({
          problems: [{ pointer: '/shares/0', code: 'sum', found: '9000', expected: '10000', text: words }],
        }),
      },
    },
    told: { 'agreements.checkAgreement': { content: contentMessage } },
    answer: { problems: [{ pointer: '/shares/0', found: '9000', text: names }] },
  },
  'POST /agreements': {
    body: content,
    services: { agreements: { recordAgreement: async () => ({ agreement }) } },
    told: { 'agreements.recordAgreement': { agreementId: '', replacesVersion: 0, content: contentMessage } },
    answer,
  },
  'PUT /agreements/:id': {
    params: { id: 'A1' },
    body: { ...content, version: 1 },
    services: { agreements: { recordAgreement: async () => ({ agreement }) } },
    told: { 'agreements.recordAgreement': { agreementId: 'A1', replacesVersion: 1, content: contentMessage } },
    answer,
  },
  'POST /simulations': {
    body: {
      agreements: [{ agreementId: 'A1' }, { content }],
      plan: {
        before: { land: 100 },
        years: [{ taxes: { vat: 10 }, costs: {}, profit: 1, output: 2, investment: 3, energy: 4 }],
      },
      discountBp: 500,
    },
    services: {
      agreements: {
        simulate: async () => ({
          simulations: [
            {
              ...{
                agreementId: 'A1',
                name: words,
                counted: [{ year: 1, kind: 'tax', occurred: 10, byParty: { host: 10 } }],
              },
              parties: [{ party: 'host', name: words, role: 'host', years: [{ year: 1, tax: 10 }], breakEvenYear: 1 }],
            },
            { name: words, refused: { code: 'beyond-term', on: { year: '12' } } },
          ],
          retention: [{ tax: 'vat', retainedBp: 5_000 }],
        }),
      },
    },
    told: {
      'agreements.simulate': {
        ...{ discountBp: 500, firstAgreementYear: 0, agreements: [{ agreementId: 'A1' }, { content: contentMessage }] },
        plan: { before: { land: 100 }, years: [{ taxes: { vat: 10 }, costs: {}, profit: 1 }] },
      },
    },
    answer: {
      simulations: [
        {
          ...{ agreementId: 'A1', refused: null, counted: [{ kind: 'tax', byParty: { host: 10 } }] },
          parties: [{ role: 'host', years: [{ tax: 10 }], breakEvenYear: 1, discountedBreakEvenYear: null }],
        },
        { agreementId: null, refused: { code: 'beyond-term', on: { year: '12' } } },
      ],
      retention: [{ tax: 'vat', retainedBp: 5_000 }],
    },
  },
} satisfies Partial<RouteCases<RouteKey>>
