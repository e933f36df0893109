import type { RouteKey } from '@lianqiao/contracts/console-api'
import type { StandIns } from '../../support/in-process.ts'
import type { RouteCases } from '../route-case.ts'

const conditions = { op: 'all', truth: 'true', parts: [{ op: 'atom', truth: 'true', atom: 0 }] }
const tree = { op: 'all', truth: 'true', atom: null, parts: [{ op: 'atom', atom: 0, parts: [] }] } as const
const atoms = [{ fact: 'landMu', verdict: 'true', required: '>= 50' }]
const range = { minFen: 100, maxFen: 100 }
const clause = {
  ...{ clauseId: 'SY-1', version: 1, status: 'eligible', kind: 'benefit', assurance: 'verified', atoms, conditions },
  benefit: {
    ...{ range, per: 'once', recipient: 'enterprise' },
    trace: { step: 'times', text: '1 × 100', min: '100', parts: [{ step: 'fact', max: '1' }] },
  },
}
const match = {
  ...{ asOf: '2026-11-25', dataVersions: { versions: { library: '94' } }, clauses: [clause], notShown: 2 },
  combination: {
    range: { minFen: 100 },
    certain: { totalFen: 100, taken: [{ clauseId: 'SY-1', paidFen: 100 }] },
    possible: { leftOut: [{ clauseId: 'SY-2', because: 'exclusive', inFavourOf: 'SY-1' }] },
  },
  questions: [{ fact: 'highTech', type: 'boolean', alone: { fen: 10, clauseIds: ['SY-3'] }, withOthers: {} }],
  nearMisses: [{ clauseId: 'SY-4', atoms: [{ fact: 'jobs', verdict: 'false' }] }],
}
const seen: StandIns['leads'] = { getLead: async () => ({ lead: { leadId: 'L1' } }) }
const summary = { clauseId: 'SY-1', version: 1, kind: 'benefit', assurance: 'verified', standing: 'inForce' }

export const policyCases = {
  'GET /leads/:id/policies': {
    params: { id: 'L1' },
    query: { asOf: '2026-11-25' },
    services: { leads: seen, policies: { getMatch: async () => ({ match }) } },
    told: { 'leads.getLead': { leadId: 'L1' }, 'policies.getMatch': { asOf: '2026-11-25', language: 'en' } },
    answer: {
      ...{ asOf: '2026-11-25', knownOn: null, versions: { library: '94' }, notShown: 2 },
      clauses: [
        {
          ...{ status: 'eligible', amount: null, atoms: [{ verdict: 'true' }], conditions: tree },
          benefit: { range, per: 'once', trace: { max: null, parts: [{ max: '1' }] } },
          ...{ times: { inForceUntil: 'unknown', knownSince: null }, fairCompetition: { state: 'unstated' } },
        },
      ],
      combination: {
        range: { minFen: 100, maxFen: null },
        certain: { totalFen: 100, taken: [{ paidFen: 100 }] },
        possible: { totalFen: null, leftOut: [{ because: 'exclusive', group: null }] },
      },
      questions: [{ type: 'boolean', alone: { fen: 10 }, withOthers: { fen: null } }],
      nearMisses: [{ clauseId: 'SY-4', atoms: [{ verdict: 'false' }], amount: null }],
    },
  },
  'GET /leads/:id/policies/check': {
    params: { id: 'L1' },
    services: {
      leads: seen,
      policies: {
        checkAnswer: async () => ({
          compared: 88,
          disagreements: [{ clauseId: 'SY-1', answered: 'eligible', defined: 'needsInfo' }],
        }),
      },
    },
    told: { 'policies.checkAnswer': { leadId: 'L1', asOf: '', knownOn: '' } },
    answer: { compared: 88, disagreements: [{ answered: 'eligible', defined: 'needsInfo' }], versions: {} },
  },
  'GET /policies': {
    query: { text: 'grant', day: '2026-11-25', level: 'city' },
    services: {
      policies: {
        listClauses: async () => ({ clauses: [summary], total: 1, facets: { level: { counts: { city: 1 } } } }),
      },
    },
    told: { 'policies.listClauses': { text: 'grant', onDay: '2026-11-25', level: 'city', pageSize: 100 } },
    answer: { items: [{ standing: 'inForce' }], total: 1, facets: { level: { city: 1 }, kind: {} } },
  },
  'GET /policies/:id': {
    params: { id: 'SY-1' },
    query: { version: '1' },
    services: {
      policies: {
        getClause: async () => ({
          clause: {
            ...{ summary, conditions, atoms, documentJson: '{"id":"SY-1"}', servedLeads: 4 },
            stacking: [{ group: 'g', mode: 'best-of', members: ['SY-1'] }],
            history: [{ version: 1, kind: 'published', by: 'reference-data' }],
          },
        }),
      },
    },
    told: { 'policies.getClause': { clauseId: 'SY-1', version: 1, language: 'en' } },
    answer: {
      ...{ clauseId: 'SY-1', conditions: tree, document: { id: 'SY-1' }, servedLeads: 4 },
      stacking: [{ mode: 'best-of' }],
      history: [{ kind: 'published', knownUntil: null }],
    },
  },
  'POST /policies/check': {
    body: { document: { id: 'SY-1' } },
    services: {
      policies: {
        checkClauses: async () => ({
          problems: [{ pointer: '/benefit', code: 'required', detail: 'say what it gives', zh: '缺少内容' }],
          clauses: [{ clauseId: 'SY-1', version: 2 }],
        }),
      },
    },
    told: { 'policies.checkClauses': { documentJson: '{"id":"SY-1"}' } },
    answer: { problems: [{ detail: 'say what it gives' }], clauses: [{ version: 2, wouldServe: null }] },
  },
  'POST /policies': {
    body: { document: { id: 'SY-1' }, reason: 'new measures' },
    services: {
      policies: {
        publishClauses: async () => ({ clauses: [{ clauseId: 'SY-1', version: 2 }], publishedAt: '2026-11-25' }),
      },
    },
    told: { 'policies.publishClauses': { documentJson: '{"id":"SY-1"}', reason: 'new measures' } },
    answer: { clauses: [{ clauseId: 'SY-1', version: 2 }], publishedAt: '2026-11-25' },
  },
  'POST /policies/:id/withdraw': {
    params: { id: 'SY-1' },
    body: { reason: 'repealed' },
    services: {
      policies: { withdrawClause: async () => ({ clauseId: 'SY-1', version: 3, withdrawnAt: '2026-11-25' }) },
    },
    told: { 'policies.withdrawClause': { clauseId: 'SY-1', reason: 'repealed' } },
    answer: { clauseId: 'SY-1', version: 3, withdrawnAt: '2026-11-25' },
  },
} satisfies Partial<RouteCases<RouteKey>>
