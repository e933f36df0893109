import type { EvidenceRef } from '@lianqiao/contracts/leads'

/** A document as an officer names it. */
export const document = (kind: string, over: Partial<EvidenceRef> = {}): EvidenceRef => ({
  evidenceId: '',
  kind,
  title: `关于${kind}`,
  reference: '邵招〔2026〕12号',
  issuedOn: '2026-11-20',
  ...over,
})

/** What each stage needs, filled in. */
export const said = {
  signed: {
    occurredOn: '2026-11-20',
    fields: { parkId: 'P02', contractedInvestmentFen: 50_000_000_000 },
    evidence: [document('investment-contract')],
  },
  registered: {
    occurredOn: '2026-11-21',
    fields: { creditCode: '91350100M000100Y43', registeredCapitalFen: 1_000_000_000 },
    evidence: [document('business-licence')],
  },
  started: {
    occurredOn: '2026-11-22',
    fields: { arrivedInvestmentFen: 8_000_000_000 },
    evidence: [document('lease'), document('funds-proof')],
  },
  inProduction: {
    occurredOn: '2026-11-23',
    fields: { fixedAssetsFen: 6_000_000_000, jobs: 120 },
    evidence: [document('site-visit'), document('asset-audit')],
  },
  aboveScale: {
    occurredOn: '2026-11-23',
    fields: { annualRevenueFen: 2_000_000_000 },
    evidence: [document('statistics-register')],
  },
} as const
