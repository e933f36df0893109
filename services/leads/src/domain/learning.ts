import type { EnterpriseRecord, Registration } from './enterprise.ts'

/** What a record gains. */
export type Learned = { creditCode: string | null; formerNames: string[]; registrations: Registration[] }

const MOST_FORMER_NAMES = 20
const MOST_REGISTRATIONS = 6

/**
 * What a report tells about a record that it did not know; null for nothing. A credit code is learned only by an
 * enterprise that has none: it stands on one record.
 */
export function learn(known: EnterpriseRecord, told: EnterpriseRecord, hasCode: boolean): Learned | null {
  const learned = {
    creditCode: hasCode ? null : told.creditCode,
    formerNames: told.formerNames
      .filter((name) => !known.formerNames.includes(name))
      .slice(0, MOST_FORMER_NAMES - known.formerNames.length),
    registrations: told.registrations
      .filter(({ kind, number }) => !known.registrations.some((one) => one.kind === kind && one.number === number))
      .slice(0, MOST_REGISTRATIONS - known.registrations.length),
  }
  const isNothing =
    learned.creditCode === null && learned.formerNames.length === 0 && learned.registrations.length === 0
  return isNothing ? null : learned
}

export function withLearned<R extends EnterpriseRecord>(record: R, learned: Learned): R {
  return {
    ...record,
    creditCode: record.creditCode ?? learned.creditCode,
    formerNames: [...record.formerNames, ...learned.formerNames],
    registrations: [...record.registrations, ...learned.registrations],
  }
}
