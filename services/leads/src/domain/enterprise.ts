import type { Comparison, EnterpriseDescription, EnterpriseProfile } from '@lianqiao/enterprises'

export type RegistrationKind = 'hk-br' | 'hk-cr' | 'mo-reg'

/** A number of Hong Kong's or Macao's registers, in its normal form. */
export type Registration = { kind: RegistrationKind; number: string }

/** One way in which an enterprise was reported. Records that are one enterprise are joined by edges. */
export type EnterpriseRecord = {
  recordId: string
  name: string
  nameKey: string
  creditCode: string | null
  place: string
  formerNames: string[]
  registrations: Registration[]
}

/** A record read once for many comparisons, with the enterprise it belongs to just now. */
export type KnownRecord = EnterpriseRecord & { profile: EnterpriseProfile }

export type Compare = (a: EnterpriseProfile, b: EnterpriseProfile) => Comparison

/** Why two records are one enterprise, in the words that a submitter may hear. */
export type JoinBasis = 'same-credit-code' | 'same-registration' | 'former-name' | 'same-name' | 'same-enterprise'

export function descriptionOf(record: Omit<EnterpriseRecord, 'recordId' | 'nameKey'>): EnterpriseDescription {
  const number = (kind: RegistrationKind) => record.registrations.find((one) => one.kind === kind)?.number ?? null
  return {
    name: record.name,
    formerNames: record.formerNames,
    place: record.place,
    creditCode: record.creditCode,
    hongKongBusinessRegistration: number('hk-br'),
    hongKongCompanyNumber: number('hk-cr'),
    macaoRegistration: number('mo-reg'),
  }
}

export function basisOf({ reasons }: Comparison): JoinBasis {
  const found = (reason: string) => reasons.some((one) => one.reason === reason)
  if (found('code-equal')) return 'same-credit-code'
  if (found('registration-equal')) return 'same-registration'
  if (found('former-name')) return 'former-name'
  return found('name-equal') ? 'same-name' : 'same-enterprise'
}

/** What an identifier says outweighs what names say. */
export function isCertain(basis: JoinBasis): boolean {
  return basis === 'same-credit-code' || basis === 'same-registration'
}
