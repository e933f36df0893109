import { toFacts } from '@lianqiao/contracts'
import type { RouteKey } from '@lianqiao/contracts/console-api'
import type { RouteCases } from '../route-case.ts'

const label = { zhHans: '签约', zhHant: '簽約', en: 'Signed' }
const project = {
  ...{ projectId: 'R1', leadId: 'L1', name: 'Clearview', stage: 'negotiating', stageSince: '2026-11-01' },
  stages: [{ stage: 'signed', label, fields: [{ field: 'investmentFen', label, kind: 'fen', benefit: 'investment' }] }],
  next: {
    ...{ stage: 'signed', label, evidence: [{ anyOf: [{ kind: 'contract', label }] }] },
    missing: [{ pointer: '/fields/investmentFen', code: 'required', detail: 'the sum is missing', zh: '缺少金额' }],
  },
  figures: [{ figure: 'tax', label, unit: 'fen' }],
  milestones: [
    {
      ...{ milestoneId: 'M1', milestone: 'figure', figure: 'tax', state: 'claimed', own: true },
      fields: toFacts({ amount: 12 }),
      evidence: [{ evidenceId: 'V1', kind: 'receipt', title: 'Receipt', reference: '31', issuedOn: '2026-11-02' }],
    },
  ],
  mayClaim: true,
}
const answer = {
  project: {
    ...{ id: 'R1', stage: 'negotiating', parkId: null, landedOn: null, mayClaim: true },
    stages: [
      { stage: 'signed', label: { en: 'Signed' }, fields: [{ kind: 'fen', least: null, benefit: 'investment' }] },
    ],
    next: { evidence: [[{ kind: 'contract' }]], missing: [{ detail: 'the sum is missing' }] },
    figures: [{ figure: 'tax', unit: 'fen' }],
    milestones: [
      {
        ...{ id: 'M1', milestone: 'figure', figure: 'tax', state: 'claimed', decidedAt: null, fields: { amount: 12 } },
        evidence: [{ id: 'V1', reference: '31' }],
      },
    ],
  },
  mayConvert: false,
} satisfies RouteCases<'GET /leads/:id/project'>['GET /leads/:id/project']['answer']
const evidence = [{ kind: 'contract', title: 'Contract', reference: '7', issuedOn: '2026-11-02' }]

export const projectCases = {
  'GET /leads/:id/project': {
    params: { id: 'L1' },
    services: { projects: { getProject: async () => ({ mayConvert: true }) } },
    told: { 'projects.getProject': { leadId: 'L1' } },
    answer: { project: null, mayConvert: true },
  },
  'POST /leads/:id/project': {
    params: { id: 'L1' },
    body: { name: 'Clearview' },
    services: { projects: { convertLead: async () => ({ project }) } },
    told: { 'projects.convertLead': { leadId: 'L1', name: 'Clearview' } },
    answer,
  },
  'POST /projects/:id/stages': {
    params: { id: 'R1' },
    body: { stage: 'signed', occurredOn: '2026-11-02', fields: { investmentFen: 5 }, evidence },
    services: { projects: { claimStage: async () => ({ project }) } },
    told: {
      'projects.claimStage': { projectId: 'R1', stage: 'signed', fields: toFacts({ investmentFen: 5 }), evidence },
    },
    answer,
  },
  'POST /projects/:id/figures': {
    params: { id: 'R1' },
    body: { figure: 'tax', occurredOn: '2026-11-02', amount: 12, evidence },
    services: { projects: { claimFigure: async () => ({ project }) } },
    told: { 'projects.claimFigure': { projectId: 'R1', figure: 'tax', amount: 12, evidence } },
    answer,
  },
  'POST /milestones/:id/decision': {
    params: { id: 'M1' },
    body: { verified: true, reason: '' },
    services: { projects: { decideClaim: async () => ({ project }) } },
    told: { 'projects.decideClaim': { milestoneId: 'M1', verified: true } },
    answer,
  },
} satisfies Partial<RouteCases<RouteKey>>
