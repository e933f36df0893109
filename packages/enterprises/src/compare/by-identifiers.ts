import type { EnterpriseProfile } from './profile.ts'

export type IdentifierRelation = 'equal' | 'different' | 'registration-equal' | 'registration-different' | 'unknown'

/** What valid identifiers of one kind say. An invalid code says nothing here; that it is nearly equal is told apart. */
export function relateIdentifiers(a: EnterpriseProfile, b: EnterpriseProfile): IdentifierRelation {
  if (a.creditCode?.valid && b.creditCode?.valid) {
    return a.creditCode.text === b.creditCode.text ? 'equal' : 'different'
  }
  for (const [kind, number] of a.registrations) {
    const other = b.registrations.get(kind)
    if (other !== undefined) return other === number ? 'registration-equal' : 'registration-different'
  }
  return 'unknown'
}
