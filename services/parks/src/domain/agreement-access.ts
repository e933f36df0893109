import type { CooperationAgreement } from '@lianqiao/enclaves'
import { type Identity, refuse } from '@lianqiao/service-kit/decisions'
import type { Access, Officer } from './access.ts'

const SAR = ['810000', '820000']

/**
 * Who reads an agreement: the city; who keeps a park that it touches, or is of a division that is party to it; the
 * Hong Kong and Macao station, where it is a reverse enclave or one with the two SARs.
 */
export function mayReadAgreement(identity: Identity, agreement: CooperationAgreement, access: Access): boolean {
  if (identity.kind !== 'officer') return false
  if (identity.bureauKind === 'city') return true
  if (identity.bureauKind === 'station')
    return agreement.kind === 'reverse-enclave' || agreement.originCodes.some((code) => SAR.includes(code))
  return (
    agreement.boundaries.some(({ parkId }) => access.mayKeep(identity, parkId)) ||
    agreement.parties.some(({ divisionCode }) => divisionCode !== null && divisionCode === access.divisionOf(identity))
  )
}

/** Records and posts: the city only. */
export function mayRecord(identity: Identity): identity is Officer {
  return identity.kind === 'officer' && identity.bureauKind === 'city'
}

/** The officer who records; throws forbidden for others. */
export function recorder(identity: Identity): Officer {
  if (mayRecord(identity)) return identity
  throw refuse('forbidden', { reason: 'city-records-agreements' })
}
