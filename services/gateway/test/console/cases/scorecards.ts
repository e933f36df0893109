import type { RouteKey } from '@lianqiao/contracts/console-api'
import type { RouteCases } from '../route-case.ts'

const words = { zhHans: '强度', zhHant: '強度', en: 'intensity' }
const scorecard = {
  ...{ parkId: 'P02', leadId: 'L1', verdict: 'unknown', total: 40, open: 30, ask: ['jobs'] },
  items: [
    { item: 'intensity', label: words, unit: words, value: 0, mark: 0, vetoBound: 200, veto: 'failed', shortBy: 200 },
    { item: 'jobs', label: words, unit: words },
  ],
}
const answer = {
  ...{ id: null, verdict: 'unknown', total: 40, open: 30 },
  items: [
    { item: 'intensity', label: { en: 'intensity' }, value: 0, mark: 0, veto: 'failed', shortBy: 200 },
    { item: 'jobs', value: null, mark: null, vetoBound: null, veto: null, shortBy: null },
  ],
} satisfies RouteCases<'POST /parks/:id/scorecards'>['POST /parks/:id/scorecards']['answer']
const body = { leadId: 'L1', figures: [{ item: 'intensity', value: 0, source: 'plan' }], reason: 'first reading' }

export const scorecardCases = {
  'POST /parks/:id/scorecards/preview': {
    params: { id: 'P02' },
    body,
    services: { scorecards: { score: async () => ({ scorecard }) } },
    told: { 'scorecards.score': { input: { parkId: 'P02', ...body } } },
    answer,
  },
  'POST /parks/:id/scorecards': {
    params: { id: 'P02' },
    body,
    services: { scorecards: { recordScorecard: async () => ({ scorecard: { ...scorecard, scorecardId: 'S1' } }) } },
    told: { 'scorecards.recordScorecard': { input: { parkId: 'P02', ...body } } },
    answer: { ...answer, id: 'S1' },
  },
  'GET /leads/:id/scorecards': {
    params: { id: 'L1' },
    services: { scorecards: { listScorecards: async () => ({ scorecards: [scorecard] }) } },
    told: { 'scorecards.listScorecards': { leadId: 'L1', parkId: '' } },
    answer: { items: [answer] },
  },
} satisfies Partial<RouteCases<RouteKey>>
