import type { CarrierFacts, CarrierKind } from '@lianqiao/siting'
import type { Hundredths } from './amount.ts'
import { dayOf } from './day.ts'
import type { Outline } from './outline.ts'

/** What is said of a carrier 载体. Null means unknown or no limit, never zero. */
export type CarrierContent = {
  kind: CarrierKind
  /** Plot number 宗地号 (one in the city) or building number 楼栋号 (one in its park). */
  code: string
  name: string
  size: Hundredths
  facts: CarrierFacts
  /** Chains it is kept for; null: all that its park admits. */
  chains: string[] | null
  /** Workshops: fen a ㎡ and month. */
  rentFen: number | null
  /** Land: fen a 亩. */
  priceFen: number | null
  /** Days, both included. */
  availableFrom: string | null
  availableUntil: string | null
  outline: Outline | null
  note: string
}

export type Carrier = CarrierContent & {
  carrierId: string
  parkId: string
  reserved: Hundredths
  version: number
  /** Entries of its history so far. */
  entries: number
  state: 'offered' | 'withdrawn'
  updatedAt: Date
}

/** Codes are compared without blanks and in capitals: "a 12" and "A12" are one building. */
export function codeKey(code: string): string {
  return code.normalize('NFKC').replaceAll(/\s+/g, '').toUpperCase()
}

/** What of a carrier can be had on a day: nothing outside the days on which it is offered. */
export function freeOn(
  carrier: { size: Hundredths; reserved: Hundredths; availableFrom: string | null; availableUntil: string | null },
  day: string,
): Hundredths {
  const { size, reserved, availableFrom, availableUntil } = carrier
  const open = (availableFrom === null || availableFrom <= day) && (availableUntil === null || day <= availableUntil)
  return open ? size - reserved : 0
}

/** The day on which a carrier opens by itself; null where it is open, or never will be. */
export function opensOn({ state, availableFrom, updatedAt }: Carrier): string | null {
  return state === 'offered' && availableFrom !== null && availableFrom > dayOf(updatedAt) ? availableFrom : null
}

/** The content alone, for history and comparison. */
export function contentOf(carrier: Carrier): CarrierContent {
  const { kind, code, name, size, facts, chains, rentFen, priceFen, availableFrom, availableUntil, outline, note } =
    carrier
  return { kind, code, name, size, facts, chains, rentFen, priceFen, availableFrom, availableUntil, outline, note }
}
