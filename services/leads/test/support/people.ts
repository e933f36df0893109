import type { BureauKind, Identity } from '@lianqiao/service-kit/decisions'

export type Officer = Identity & { kind: 'officer' }

export const officer = (bureauId: string, bureauKind: BureauKind = 'city'): Officer => ({
  kind: 'officer',
  officerId: `officer-of-${bureauId}`,
  bureauId,
  bureauKind,
  actsFor: [bureauId],
})

export const city = officer('city')
export const park = officer('park-P02', 'park')
export const colleague: Officer = { ...park, officerId: 'another-of-park-P02' }
export const stranger = officer('park-P01', 'park')
export const partner: Identity = { kind: 'partner', partnerId: 'partner-1', clientId: 'c' }
