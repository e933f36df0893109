import type { RouteKey } from '@lianqiao/contracts/console-api'
import type { RouteCases } from '../route-case.ts'

const entry = {
  ...{ entryId: 'B1', agreementId: 'A1', cause: 'tax-receipt', reference: '31', year: 2026 },
  lines: [{ account: 'held', party: 'host', kind: 'tax', unit: 'fen', side: 'debit', amount: 10 }],
}
const answer = {
  ...{ id: 'B1', cause: 'tax-receipt', reversesEntryId: null, reversedByEntryId: null },
  lines: [{ account: 'held', kind: 'tax', unit: 'fen', side: 'debit', amount: 10 }],
} satisfies RouteCases<'POST /agreements/:id/entries'>['POST /agreements/:id/entries']['answer']
const figure = { cause: 'milestone', reference: '31', projectId: 'L1', kind: 'output', amount: 10 } as const

export const ledgerCases = {
  'POST /agreements/:id/entries': {
    params: { id: 'A1' },
    body: { ...figure, occurredOn: '2026-11-02', heldBy: null, landedOn: null, memo: '' },
    services: { agreements: { post: async () => ({ entry }) } },
    told: { 'agreements.post': { agreementId: 'A1', ...figure, heldBy: '', landedOn: '' } },
    answer,
  },
  'GET /agreements/:id/entries': {
    params: { id: 'A1' },
    query: { year: '2026' },
    services: { agreements: { listEntries: async () => ({ entries: [entry], nextCursor: 'more' }) } },
    told: { 'agreements.listEntries': { agreementId: 'A1', year: 2026, pageSize: 50 } },
    answer: { items: [answer], nextCursor: 'more' },
  },
  'GET /agreements/:id/kept-figures': {
    params: { id: 'A1' },
    services: {
      agreements: {
        listKeptFigures: async () => ({
          figures: [
            {
              ...{ ...figure, milestone: 'aboveScale', occurredOn: '2026-11-02', reason: 'holder-needed' },
              ...{ detail: 'who holds it?', zh: '由谁持有?' },
            },
          ],
        }),
      },
    },
    told: { 'agreements.listKeptFigures': { agreementId: 'A1' } },
    answer: { items: [{ ...figure, milestone: 'aboveScale', heldBy: null, landedOn: null, detail: 'who holds it?' }] },
  },
  'POST /entries/:id/reverse': {
    params: { id: 'B0' },
    body: { reason: 'wrong sum' },
    services: {
      agreements: { reverseEntry: async () => ({ entry: { ...entry, cause: 'reversal', reversesEntryId: 'B0' } }) },
    },
    told: { 'agreements.reverseEntry': { entryId: 'B0', reason: 'wrong sum' } },
    answer: { id: 'B1', cause: 'reversal', reversesEntryId: 'B0' },
  },
  'POST /agreements/:id/settlements': {
    params: { id: 'A1' },
    body: { reference: '32', kind: 'tax', from: 'host', to: 'origin', amountFen: 5, memo: '' },
    services: { agreements: { settle: async () => ({ entry: { ...entry, cause: 'settlement' } }) } },
    told: {
      'agreements.settle': { agreementId: 'A1', reference: '32', fromParty: 'host', toParty: 'origin', amountFen: 5 },
    },
    answer: { id: 'B1', cause: 'settlement' },
  },
  'GET /agreements/:id/statement': {
    params: { id: 'A1' },
    query: { year: '2026', party: 'host' },
    services: {
      agreements: {
        statement: async () => ({
          rows: [{ year: 2026, party: 'host', partyName: { en: 'Shaoyang' }, kind: 'return', unit: 'fen', owed: 7 }],
        }),
      },
    },
    told: { 'agreements.statement': { agreementId: 'A1', year: 2026, party: 'host' } },
    answer: { items: [{ year: 2026, partyName: { en: 'Shaoyang' }, kind: 'return', owed: 7 }] },
  },
} satisfies Partial<RouteCases<RouteKey>>
