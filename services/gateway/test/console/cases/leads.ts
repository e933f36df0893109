import { toFacts } from '@lianqiao/contracts'
import type { LeadDetail, LeadRow, RouteKey } from '@lianqiao/contracts/console-api'
import type { StandIns } from '../../support/in-process.ts'
import type { Part, RouteCases } from '../route-case.ts'

const lead = {
  leadId: 'L1',
  status: 'submitted',
  enterpriseName: 'Clearview Glass',
  registrations: [{ kind: 'hk-br', number: '12345678' }],
  origin: { code: '440300', zone: 'gba', givenCity: 'Shenzhen', served: true },
  classification: {
    ...{ verdict: 'chain', chainId: 'display-materials', segmentName: 'cover glass', confidence: 0.9 },
    evidence: [
      { kind: 'term', term: 'glass', field: 'text', start: 3, end: 8, chainId: 'display-materials', weight: 1 },
      { kind: 'code', term: '3051', field: 'gbt4754', start: -1, end: -1, weight: 0.5 },
    ],
  },
  facts: toFacts({ landMu: 60 }),
  contact: { name: 'C***', phone: '138****', email: '', title: '' },
  contactMasked: true,
  routing: { state: 'routed', parkId: 'P02', assignees: [{ bureauId: 'park-P02', part: 'responsible' }] },
  history: [{ kind: 'notified', at: '2026-11-25T01:00:00Z', bureauId: 'park-P02', recipients: 2 }],
  project: { projectId: 'R1', stage: 'signed', since: '2026-11-01' },
  mayClaim: true,
}

const row: Part<LeadRow> = {
  id: 'L1',
  status: 'submitted',
  enterpriseName: 'Clearview Glass',
  originZone: 'gba',
  chainId: 'display-materials',
  segmentName: 'cover glass',
  parkId: 'P02',
  stage: 'signed',
  acknowledgeBy: null,
  claimedByBureauId: null,
}

const everything: StandIns = {
  leads: { getLead: async () => ({ lead }), claimLead: async () => ({}), correctChain: async () => ({}) },
  parks: {
    getProposals: async () => ({
      proposals: {
        parks: [
          {
            ...{ parkId: 'P02', parkName: 'East', verdict: 'fits', score: 80 },
            items: [{ item: 'land', weight: 10, mark: 0, points: 0, unknown: true }],
            conditions: [{ condition: 'chain', verdict: 'met' }],
            enclave: { agreementId: 'A1', title: 'East', mode: 'leased' },
            carriers: [{ carrierId: 'K1', code: 'K-1', kind: 'land', free: 70 }],
          },
        ],
        pairs: [{ agreementId: 'A2', verdict: 'unknown', seatConditions: [{ condition: 'seats', verdict: 'failed' }] }],
      },
    }),
  },
  policies: { getMatch: async () => ({ match: { asOf: '2026-11-25', counts: { eligible: 1 } } }) },
  notifications: {
    listDeliveries: async () => ({
      deliveries: [{ notificationId: 'N1', bureauId: 'park-P02', channel: 'inbox', outcome: 'delivered' }],
    }),
  },
}

const detail: Part<LeadDetail> = {
  ...row,
  creditCode: null,
  originCity: 'Shenzhen',
  contact: { name: 'C***', masked: true },
  facts: { landMu: 60 },
  classification: {
    verdict: 'chain',
    evidence: [
      { kind: 'term', start: 3, end: 8, chainId: 'display-materials' },
      { kind: 'code', start: null, end: null, chainId: null },
    ],
    correction: null,
  },
  routing: { state: 'routed', assignees: [{ bureauId: 'park-P02', part: 'responsible' }] },
  history: [{ kind: 'notified', recipients: 2 }],
  parks: [
    {
      parkId: 'P02',
      name: 'East',
      verdict: 'fits',
      items: [{ mark: null }],
      conditions: [{ verdict: 'met' }],
      enclave: { originTaxBp: null },
      carriers: [{ carrierId: 'K1', kind: 'land' }],
      together: [],
    },
  ],
  pairs: [{ verdict: 'unknown', seatConditions: [{ condition: 'seats', verdict: 'failed' }] }],
  policies: { asOf: '2026-11-25', counts: { eligible: 1 }, knownOn: null },
  deliveries: [{ bureauId: 'park-P02', outcome: 'delivered' }],
  mayClaim: true,
  mayCorrectChain: false,
}

export const leadCases = {
  'GET /leads': {
    query: { status: 'submitted', text: 'glass', toVerify: '1' },
    services: { leads: { listLeads: async () => ({ leads: [lead] }) } },
    told: { 'leads.listLeads': { status: 'submitted', text: 'glass', toVerify: true, pageSize: 30 } },
    answer: { items: [row], nextCursor: null },
  },
  'GET /leads/:id': {
    params: { id: 'L1' },
    services: everything,
    told: { 'leads.getLead': { leadId: 'L1' }, 'parks.getProposals': { leadId: 'L1', language: 'en' } },
    answer: detail,
  },
  'POST /leads/:id/claim': {
    params: { id: 'L1' },
    body: { purpose: 'a visit' },
    services: everything,
    told: { 'leads.claimLead': { leadId: 'L1', purpose: 'a visit' } },
    answer: detail,
  },
  'POST /leads/:id/chain': {
    params: { id: 'L1' },
    body: { chainId: null, segmentId: null, reason: 'none of them' },
    services: everything,
    told: { 'leads.correctChain': { leadId: 'L1', chainId: '', segmentId: '', reason: 'none of them' } },
    answer: detail,
  },
} satisfies Partial<RouteCases<RouteKey>>
