import type * as contract from '@lianqiao/contracts/leads'
import type { Side } from '../domain/merge.ts'

/** One of two enterprises that are held beside each other, in short. */
export function sideMessage({ enterpriseId, records, leads }: Side): contract.MergeSide {
  return {
    enterpriseId,
    name: records[0]?.name ?? '',
    names: distinct(records.flatMap(({ name, formerNames }) => [name, ...formerNames])),
    creditCodes: records.flatMap(({ creditCode }) => creditCode ?? []),
    registrations: records.flatMap(({ registrations }) => registrations),
    places: distinct(records.flatMap(({ place }) => place || [])),
    submissions: leads.length,
    openLeads: leads.filter(({ duplicateOf }) => duplicateOf === null).length,
  }
}

const distinct = (texts: readonly string[]): string[] => [...new Set(texts)]
