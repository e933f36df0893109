import type { AgreementContent } from '@lianqiao/contracts/parks'

export const words = (text: string) => ({ zhHans: text, zhHant: text, en: text })
export const split = (origin: number) => [
  { party: 'dongguan', basisPoints: origin },
  { party: 'shaodong', basisPoints: 10_000 - origin },
]
/** 4:6 of tax for five years from the landing, then the host's; output counted on both sides. */
export const content = (over: Partial<AgreementContent> = {}): AgreementContent => ({
  kind: 'enclave',
  name: words('莞邵产业合作园'),
  parties: [
    { id: 'dongguan', name: words('东莞'), role: 'origin', divisionCode: '441900' },
    { id: 'shaodong', name: words('邵东'), role: 'host', divisionCode: '430582' },
  ],
  mode: 'managed-jointly',
  effectiveFrom: '2026-01-01',
  termFrom: '2026-01-01',
  termTo: '2035-12-31',
  originCodes: ['441900'],
  chains: undefined,
  boundaries: [{ parkId: 'P02', divisionCode: '430582', areaMu: undefined }],
  managedBy: ['dongguan', 'shaodong'],
  costs: [],
  yearsFrom: 'project',
  shares: [
    { kind: 'tax', fromYear: 1, toYear: 5, how: 'split', parts: split(4_000) },
    { kind: 'tax', fromYear: 6, toYear: undefined, how: 'sole', parts: [{ party: 'shaodong', basisPoints: 10_000 }] },
    {
      kind: 'output',
      fromYear: 1,
      toYear: undefined,
      how: 'both',
      parts: ['dongguan', 'shaodong'].map((party) => ({ party, basisPoints: 10_000 })),
    },
  ],
  source: '测试',
  seatPlace: '',
  freeSeats: undefined,
  returns: [],
  ...over,
})
