/** An exact decimal: `digits` × 10^`exponent`, `digits` a safe integer. */
export type Decimal = { readonly digits: number; readonly exponent: number }

/** `text` as in 12.50, digits and at most one point; undefined where it holds more digits than are exact. */
export function decimalOf(text: string): Decimal | undefined {
  const point = text.indexOf('.')
  const fraction = point < 0 ? '' : text.slice(point + 1)
  return safe(Number((point < 0 ? text : text.slice(0, point)) + fraction), -fraction.length)
}

export const scaled = ({ digits, exponent }: Decimal, zeros: number): Decimal => ({
  digits,
  exponent: exponent + zeros,
})

export function times(a: Decimal, b: Decimal): Decimal | undefined {
  return safe(a.digits * b.digits, a.exponent + b.exponent)
}

export function plus(a: Decimal, b: Decimal): Decimal | undefined {
  const exponent = Math.min(a.exponent, b.exponent)
  const [left, right] = [aligned(a, exponent), aligned(b, exponent)]
  return left === undefined || right === undefined ? undefined : safe(left + right, exponent)
}

/** Below zero, zero or above as `a` is less than, equal to or greater than `b`. */
export function compare(a: Decimal, b: Decimal): number {
  const exponent = Math.min(a.exponent, b.exponent)
  const [left, right] = [aligned(a, exponent), aligned(b, exponent)]
  return left === undefined || right === undefined ? toNumber(a) - toNumber(b) : left - right
}

/** The count of 10^-`decimals`; undefined when that is no safe integer. */
export function unitsOf({ digits, exponent }: Decimal, decimals: number): number | undefined {
  const zeros = exponent + decimals
  if (zeros >= 0) return aligned({ digits, exponent }, -decimals)
  const units = digits / 10 ** -zeros
  return Number.isSafeInteger(units) && units * 10 ** -zeros === digits ? units : undefined
}

/** The nearest binary number, for ranking only. */
export const toNumber = ({ digits, exponent }: Decimal): number =>
  exponent < 0 ? digits / 10 ** -exponent : digits * 10 ** exponent

function aligned({ digits, exponent }: Decimal, to: number): number | undefined {
  const moved = digits * 10 ** (exponent - to)
  return Number.isSafeInteger(moved) ? moved : undefined
}

const safe = (digits: number, exponent: number): Decimal | undefined =>
  Number.isSafeInteger(digits) ? { digits, exponent } : undefined

/** Plain notation without needless zeros: 1500000, 0.5. */
export function plainOf({ digits, exponent }: Decimal): string {
  if (exponent >= 0) return `${digits}${'0'.repeat(exponent)}`
  const padded = String(digits).padStart(1 - exponent, '0')
  return `${padded.slice(0, exponent)}.${padded.slice(exponent)}`.replace(/\.?0+$/, '')
}
