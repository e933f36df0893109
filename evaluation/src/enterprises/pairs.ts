import type { Comparison, EnterpriseDescription, EnterpriseMatcher } from '@lianqiao/enterprises'

type Side = {
  name: string
  formerNames?: string[]
  city?: string
  uscc?: string
  phone?: string
  contact?: string
  address?: string
  br?: string
  cr?: string
  moReg?: string
}

export type Pair = { id: string; a: Side; b: Side; label?: 'same' | 'different'; note?: string }

export type Prediction = { id: string } & Comparison

/** The label and the note of a pair are not read here. */
export function predictPair(matcher: EnterpriseMatcher, { id, a, b }: Pair): Prediction {
  return { id, ...matcher.compareEnterprises(descriptionOf(a), descriptionOf(b)) }
}

function descriptionOf(side: Side): EnterpriseDescription {
  return {
    name: side.name ?? '',
    formerNames: side.formerNames ?? [],
    place: side.city,
    address: side.address,
    creditCode: side.uscc,
    hongKongBusinessRegistration: side.br,
    hongKongCompanyNumber: side.cr,
    macaoRegistration: side.moReg,
    phone: side.phone,
    contact: side.contact,
  }
}
