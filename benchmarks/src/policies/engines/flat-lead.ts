import { type KnownValue, type Profile, readProfile, type Vocabulary } from '@lianqiao/matching'

/**
 * A lead as the rivals are given it: each fact they may ask, `null` when unknown; places and trades as the list of the
 * codes above them, numbers in the smallest unit, days as day numbers. More than they would find in practice.
 */
export type FlatLead = Record<string, null | string | number | boolean | string[]>

const asked = [
  ...['projectRegion', 'gbt4754', 'chain', 'certificates', 'jobs', 'enterpriseSize', 'productionStartedOn'],
  ...['investmentFen', 'fixedAssetsFen', 'arrivedFundsFen', 'annualRevenueFen', 'rdSpendFen'],
  ...['listed', 'newProject', 'chainFillingProject', 'encouragedProject', 'foreignTradeEnterprise'],
]

export function flatLead(profile: Profile, vocabulary: Vocabulary): FlatLead {
  const { known } = readProfile(profile, vocabulary)
  return Object.fromEntries(asked.map((fact) => [fact, flat(known.get(fact), fact)]))
}

function flat(value: KnownValue | undefined, fact: string): FlatLead[string] {
  switch (value?.type) {
    case 'range':
      return fact === 'gbt4754' ? [2, 3, 4].map((length) => value.text.slice(0, length)) : pathOf(value.text)
    case 'code':
      return value.code
    case 'set':
      return [...value.codes]
    case 'boolean':
      return value.value
    case 'day':
      return value.day
    case 'number':
      return value.units
    default:
      return null
  }
}

const pathOf = (code: string) => [`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`, code]
