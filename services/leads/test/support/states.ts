import type { LeadState } from '../../src/domain/lead.ts'
import type { Milestone, Project } from '../../src/domain/project.ts'
import { said } from './project-claims.ts'

/** A lead of a glass maker in Dongguan, assigned to the park P02. */
export const assigned = (over: Partial<LeadState> = {}): LeadState => ({
  leadId: 'lead-1',
  partnerId: 'partner-1',
  originCode: '441900',
  originZone: 'gba',
  bureaus: [{ bureauId: 'park-P02', part: 'responsible' }],
  claimedByBureauId: null,
  enterpriseName: '东莞市鹤舟玻璃有限公司',
  status: 'submitted',
  duplicateOf: null,
  text: '做盖板,找李小明 13711112222',
  products: [],
  gbt4754: null,
  facts: { chain: 'display-materials', landMu: 40 },
  contact: { name: '李小明', phone: '13711112222', email: '', title: '' },
  classification: {
    verdict: 'chain',
    chainId: 'display-materials',
    segmentId: '',
    segmentName: '',
    confidence: 0.9,
    evidence: [],
    ranked: [],
    fillsGap: false,
    gap: '',
    codeKnown: false,
    codeAgrees: true,
    dataVersions: { versions: {} },
    correction: undefined,
  },
  ...over,
})

export const claimed = (over: Partial<LeadState> = {}): LeadState =>
  assigned({ status: 'acknowledged', claimedByBureauId: 'park-P02', ...over })

export const negotiating = (over: Partial<Project> = {}): Project => ({
  projectId: 'project-1',
  leadId: 'lead-1',
  name: '鹤舟玻璃',
  bureauId: 'park-P02',
  stage: 'negotiating',
  stageSince: '2026-11-19',
  parkId: null,
  landedOn: null,
  convertedBy: 'officer-of-park-P02',
  convertedAt: new Date('2026-11-19T02:00:00Z'),
  ...over,
})

/** The signing, claimed by the park's officer. */
export const signing = (over: Partial<Milestone> = {}): Milestone => ({
  milestoneId: 'milestone-1',
  projectId: 'project-1',
  milestone: 'signed',
  figure: null,
  occurredOn: said.signed.occurredOn,
  fields: said.signed.fields,
  evidence: said.signed.evidence.map((one) => ({ ...one, evidenceId: 'evidence-1' })),
  state: 'claimed',
  claimedBy: 'officer-of-park-P02',
  claimedByBureau: 'park-P02',
  claimedAt: new Date('2026-11-20T02:00:00Z'),
  decidedBy: null,
  decidedByBureau: null,
  decidedAt: null,
  reason: '',
  ...over,
})
