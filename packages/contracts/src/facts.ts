import { Facts, type FactValue } from './generated/lianqiao/common/v1/facts.ts'

export { Facts }

/** A profile: one flat object of facts by the names of the fact catalogue. What is missing is unknown. */
export type Profile = Record<string, ProfileValue>
export type ProfileValue = string | number | boolean | string[] | Record<string, number>

/** Profile -> message. Undefined and null mean unknown, and are left out. */
export function toFacts(profile: Record<string, ProfileValue | null | undefined>): Facts {
  const values: Record<string, FactValue> = {}
  for (const [name, value] of Object.entries(profile)) {
    if (value === undefined || value === null) continue
    values[name] = toFactValue(value)
  }
  return { values }
}

function toFactValue(value: ProfileValue): FactValue {
  if (typeof value === 'string') return { text: value }
  if (typeof value === 'boolean') return { flag: value }
  if (typeof value === 'number') return Number.isSafeInteger(value) ? { integer: value } : { decimal: value }
  if (Array.isArray(value)) return { list: { items: value } }
  return { byYear: { years: value } }
}

/** Message -> profile; an absent message is an empty profile. */
export function fromFacts(facts: Facts | undefined): Profile {
  const profile: Profile = {}
  for (const [name, value] of Object.entries(facts?.values ?? {})) {
    const known = value.text ?? value.flag ?? value.integer ?? value.decimal ?? value.list?.items ?? value.byYear?.years
    if (known !== undefined) profile[name] = known
  }
  return profile
}
