import type { CarrierKind } from '@lianqiao/siting'

/** Whole hundredths of a 亩 (land) or of a ㎡ (workshops): what carriers are counted in, so that sums are exact. */
export type Hundredths = number

/** The number of hundredths; null where the figure has more than two decimals or is no figure at all. */
export function toHundredths(figure: number): Hundredths | null {
  const whole = Math.round(figure * 100)
  return Number.isSafeInteger(whole) && Math.abs(figure * 100 - whole) < 1e-6 ? whole : null
}

/** As people and contracts write it: 亩 or ㎡ to two decimals. */
export function fromHundredths(amount: Hundredths): number {
  return amount / 100
}

export function unitOf(kind: CarrierKind): '亩' | '㎡' {
  return kind === 'land' ? '亩' : '㎡'
}
