import type { Comparison, EnterpriseDescription, EnterpriseMatcher } from '@lianqiao/enterprises'
import type { RawRow } from '../json-lines.ts'

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

/** What makes a row of the file no pair. */
export function pairProblem(row: RawRow): string | null {
  const unnamed = (['a', 'b'] as const).find((side) => typeof (row[side] as Partial<Side> | null)?.name !== 'string')
  return unnamed === undefined ? null : `${unnamed}.name is missing: the enterprise's name as it was given`
}

/** The label and the note of a pair are not read here. */
export function predictPair(matcher: EnterpriseMatcher, { id, a, b }: Pair): Prediction {
  return { id, ...matcher.compareEnterprises(descriptionOf(a), descriptionOf(b)) }
}

function descriptionOf(side: Side): EnterpriseDescription {
  return {
    name: side.name,
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
