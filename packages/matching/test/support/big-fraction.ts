import type { Condition, Formula, Profile, Rate, Truth } from '../../src/index.ts'

/**
 * Formulas once more, for leads of whom every figure is known: by fractions of two big integers instead of decimals, and
 * by its own reading of figures. Shares nothing with the package but the types.
 */
type Fraction = [above: bigint, below: bigint]
type Range = [Fraction, Fraction]

const of = (value: bigint): Fraction => [value, 1n]
const times = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * c, b * d]
const plus = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * d + c * b, b * d]
const less = ([a, b]: Fraction, [c, d]: Fraction) => a * d < c * b
const floor = ([a, b]: Fraction) => (a < 0n ? (a - b + 1n) / b : a / b)
const low = (a: Fraction, b: Fraction) => (less(a, b) ? a : b)
const high = (a: Fraction, b: Fraction) => (less(a, b) ? b : a)
const both = (a: Range, b: Range, f: (x: Fraction, y: Fraction) => Fraction): Range => [f(a[0], b[0]), f(a[1], b[1])]

function number(text: string): Fraction {
  const [whole, part = ''] = text.split('.')
  return [BigInt(whole + part), 10n ** BigInt(part.length)]
}

const yuan = (text: string | number): Fraction => times(number(String(text).replace('元', '')), of(100n))
const fact = (profile: Profile, name: string): Fraction => number(String(profile[name] ?? 0))

function percent(rate: Rate, profile: Profile): Fraction {
  if (typeof rate === 'string') {
    const unit = rate.endsWith('%') ? 100n : rate.endsWith('‰') ? 1_000n : 10_000n
    return times(number(rate.replace(/[%‰]|bp/, '')), [1n, unit])
  }
  if ('product' in rate) return rate.product.map((one) => percent(one, profile)).reduce(times)
  if ('fact' in rate) return times(fact(profile, rate.fact), [1n, 10_000n])
  throw new Error('not used here')
}

function either(truth: Truth, yes: Range, no: Range): Range {
  if (truth === 'unknown') return [low(yes[0], no[0]), high(yes[1], no[1])]
  return truth === 'true' ? yes : no
}

/** The lower and upper end in whole fen. */
export function byFractions(
  formula: Formula,
  profile: Profile,
  truth: (condition: Condition) => Truth,
): [bigint, bigint] {
  const [min, max] = range(formula)
  return [floor(min), floor(max)]

  function range(one: Formula): Range {
    if (typeof one === 'string') return [yuan(one), yuan(one)]
    if ('between' in one) return [yuan(one.between[0]), yuan(one.between[1])]
    if ('upTo' in one) return [of(0n), yuan(one.upTo)]
    if ('fact' in one) return [fact(profile, one.fact), fact(profile, one.fact)]
    if ('rate' in one) return range(one.of).map((end) => times(end, percent(one.rate, profile))) as Range
    if ('perUnit' in one) {
      const price = typeof one.perUnit === 'object' ? one.perUnit.between : ([one.perUnit, one.perUnit] as const)
      return both(range(one.of), [yuan(price[0]), yuan(price[1])], times)
    }
    if ('cap' in one) return both(range(one.of), range(one.cap), low)
    if ('atLeast' in one) return both(range(one.of), range(one.atLeast), high)
    if ('sum' in one) return one.sum.map(range).reduce((a, b) => both(a, b, plus))
    if ('min' in one) return one.min.map(range).reduce((a, b) => both(a, b, low))
    if ('max' in one) return one.max.map(range).reduce((a, b) => both(a, b, high))
    if ('steps' in one) {
      const { steps } = one
      const every = yuan(steps.every)
      return range(steps.of).map((value) => {
        const over = plus(value, times(yuan(steps.above), of(-1n)))
        const count = floor([over[0] * every[1], over[1] * every[0]])
        return times(yuan(steps.add), of(count > 0n ? count : 0n))
      }) as Range
    }
    if ('tiers' in one) {
      const value = range(one.tiers.of)[0]
      let [from, sum, done] = [of(0n), of(0n), false]
      for (const band of one.tiers.bands) {
        const to = band.upTo === undefined ? undefined : yuan(band.upTo)
        const rate = percent(band.rate!, profile)
        if (one.tiers.mode === 'marginal') {
          const end = to && less(to, value) ? to : value
          if (less(from, end)) sum = plus(sum, times(plus(end, times(from, of(-1n))), rate))
        } else if (!done && (!to || less(value, to) || (band.upToIncluded && !less(to, value)))) {
          sum = times(value, rate)
          done = true
        }
        if (to) from = to
      }
      return [sum, sum]
    }
    if ('uplift' in one) {
      const base = range(one.of)
      const raised = base.map((end) => plus(end, times(end, percent(one.uplift, profile)))) as Range
      return either(one.when ? truth(one.when) : 'true', raised, base)
    }
    if ('when' in one)
      return either(truth(one.when), range(one.then), one.else === undefined ? [of(0n), of(0n)] : range(one.else))
    throw new Error('not used here')
  }
}
