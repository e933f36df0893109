/** An exact decimal: `digits` × 10^-`scale`. */
export type Decimal = { digits: bigint; scale: number }

const pattern = /^([+-]?)(\d+)(?:\.(\d+))?$/

/** Reads plain decimal notation ("-12.50"); `undefined` for anything else (exponents, blanks, words). */
export function parseDecimal(text: string): Decimal | undefined {
  const match = pattern.exec(text)
  if (!match) return undefined
  const fraction = match[3] ?? ''
  const digits = BigInt(`${match[2]}${fraction}`)
  return trim({ digits: match[1] === '-' ? -digits : digits, scale: fraction.length })
}

/** Whole numbers as decimals. */
export const whole = (value: bigint | number): Decimal => ({ digits: BigInt(value), scale: 0 })

export const zero: Decimal = { digits: 0n, scale: 0 }

const power = (exponent: number) => 10n ** BigInt(exponent)

function trim(value: Decimal): Decimal {
  let { digits, scale } = value
  while (scale > 0 && digits % 10n === 0n) {
    digits /= 10n
    scale -= 1
  }
  return { digits, scale }
}

function aligned(a: Decimal, b: Decimal): [bigint, bigint, number] {
  const scale = Math.max(a.scale, b.scale)
  return [a.digits * power(scale - a.scale), b.digits * power(scale - b.scale), scale]
}

export function add(a: Decimal, b: Decimal): Decimal {
  const [left, right, scale] = aligned(a, b)
  return trim({ digits: left + right, scale })
}

export function subtract(a: Decimal, b: Decimal): Decimal {
  return add(a, { digits: -b.digits, scale: b.scale })
}

export function multiply(a: Decimal, b: Decimal): Decimal {
  return trim({ digits: a.digits * b.digits, scale: a.scale + b.scale })
}

/** Whole times that `b` (above zero) goes into `a`, towards minus infinity. */
export function floorDivide(a: Decimal, b: Decimal): bigint {
  const [left, right] = aligned(a, b)
  const quotient = left / right
  return left % right < 0n ? quotient - 1n : quotient
}

/** Negative, zero or positive as `a` is below, equal to or above `b`. */
export function compare(a: Decimal, b: Decimal): number {
  const [left, right] = aligned(a, b)
  return left < right ? -1 : left > right ? 1 : 0
}

export const lesser = (a: Decimal, b: Decimal) => (compare(a, b) <= 0 ? a : b)
export const greater = (a: Decimal, b: Decimal) => (compare(a, b) >= 0 ? a : b)

/** The value as an integer count of 10^-`decimals`; `undefined` when it has more decimals or leaves ±2^53. */
export function toUnits(value: Decimal, decimals: number): number | undefined {
  const trimmed = trim(value)
  if (trimmed.scale > decimals) return undefined
  const units = Number(trimmed.digits * power(decimals - trimmed.scale))
  return Number.isSafeInteger(units) ? units : undefined
}

/** The inverse of `toUnits`. */
export const fromUnits = (units: number, decimals: number): Decimal => trim({ digits: BigInt(units), scale: decimals })

/** Plain notation without needless zeros. */
export function format(value: Decimal): string {
  const { digits, scale } = trim(value)
  const sign = digits < 0n ? '-' : ''
  const text = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, '0')
  return scale === 0 ? sign + text : `${sign}${text.slice(0, -scale)}.${text.slice(-scale)}`
}
