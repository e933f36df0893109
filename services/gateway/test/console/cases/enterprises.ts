import type { RouteKey } from '@lianqiao/contracts/console-api'
import type { RouteCases } from '../route-case.ts'

const reasons = [{ speaksFor: 'same', reason: 'credit-code' }]
const registrations = [{ kind: 'hk-br', number: '12345678' }]
const side = { enterpriseId: 'E1', name: 'Clearview', registrations, submissions: 2, openLeads: 1 }
const enterprise = {
  enterpriseId: 'E1',
  name: 'Clearview',
  records: [{ recordId: 'C1', name: 'Clearview', registrations, submissions: 2 }],
  leads: [{ leadId: 'L1', recordId: 'C1', status: 'duplicate', duplicateOfLeadId: 'L0' }],
  relations: [{ otherEnterpriseId: 'E2', otherName: 'Clear View', kind: 'ask', reasons }],
  merges: [{ mergeId: 'G1', basis: 'officer', undoneAt: '2026-11-24T01:00:00Z', undoReason: 'two firms' }],
  mayMerge: true,
}
const answer = {
  id: 'E1',
  records: [{ id: 'C1', creditCode: null, registrations: [{ kind: 'hk-br' }] }],
  leads: [{ id: 'L1', status: 'duplicate', duplicateOf: 'L0', claimedByBureauId: null }],
  relations: [{ enterpriseId: 'E2', name: 'Clear View', kind: 'ask', reasons: [{ speaksFor: 'same' }], settled: null }],
  merges: [{ id: 'G1', basis: 'officer', bureauId: null, undone: { reason: 'two firms' } }],
  mayMerge: true,
} satisfies RouteCases<'GET /enterprises/:id'>['GET /enterprises/:id']['answer']

export const enterpriseCases = {
  'GET /enterprises/questions': {
    query: { cursor: 'after' },
    services: {
      enterprises: {
        listQuestions: async () => ({
          questions: [{ one: side, other: side, reasons, recordName: 'Clearview', otherRecordName: 'Clear View' }],
          total: 1,
        }),
      },
    },
    told: { 'enterprises.listQuestions': { cursor: 'after', pageSize: 20 } },
    answer: {
      items: [{ one: { id: 'E1' }, reasons: [{ speaksFor: 'same' }], recordNames: ['Clearview', 'Clear View'] }],
      nextCursor: null,
      total: 1,
      hasMore: false,
    },
  },
  'GET /enterprises/:id': {
    params: { id: 'E1' },
    services: { enterprises: { getEnterprise: async () => ({ enterprise }) } },
    told: { 'enterprises.getEnterprise': { enterpriseId: 'E1' } },
    answer,
  },
  'POST /enterprises/merge-preview': {
    body: { keepId: 'E1', mergeId: 'E2' },
    services: {
      enterprises: {
        previewMerge: async () => ({
          preview: {
            ...{ keep: side, merge: side, reasons, blocked: true },
            conflicts: [{ kind: 'kept-apart', blocks: true, detail: 'by the city' }],
            leadChanges: [{ leadId: 'L2', enterpriseName: 'Clear View', duplicateOfLeadId: 'L1' }],
          },
        }),
      },
    },
    told: { 'enterprises.previewMerge': { keepId: 'E1', mergeId: 'E2' } },
    answer: {
      keep: { id: 'E1', openLeads: 1 },
      conflicts: [{ kind: 'kept-apart', blocks: true }],
      leadChanges: [{ leadId: 'L2', duplicateOf: 'L1' }],
      blocked: true,
    },
  },
  'POST /enterprises/merges': {
    body: { keepId: 'E1', mergeId: 'E2', reason: 'one firm' },
    services: { enterprises: { mergeEnterprises: async () => ({ enterprise }) } },
    told: { 'enterprises.mergeEnterprises': { keepId: 'E1', mergeId: 'E2', reason: 'one firm' } },
    answer,
  },
  'POST /enterprises/merges/:id/undo': {
    params: { id: 'G1' },
    body: { reason: 'two firms' },
    services: { enterprises: { undoMerge: async () => ({ enterprise }) } },
    told: { 'enterprises.undoMerge': { mergeId: 'G1', reason: 'two firms' } },
    answer,
  },
  'POST /enterprises/:id/apart': {
    params: { id: 'E1' },
    body: { otherId: 'E2', reason: 'two firms' },
    services: { enterprises: { keepApart: async () => ({ enterprise }) } },
    told: { 'enterprises.keepApart': { enterpriseId: 'E1', otherId: 'E2', reason: 'two firms' } },
    answer,
  },
} satisfies Partial<RouteCases<RouteKey>>
