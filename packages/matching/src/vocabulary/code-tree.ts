/**
 * A tree of codes seen as ranges of numbers: a code is under another when its range lies inside the other's. So a
 * coarse code is told apart from an absent one without walking any tree.
 */
export type CodeTree = {
  /** First and last leaf number of a code; `undefined` when it cannot be a code of this tree. */
  rangeOf(code: string): CodeRange | undefined
  /** Whether the code is listed, as publishing demands of a clause. A profile may name codes beyond the list. */
  has(code: string): boolean
  nameOf(code: string): string | undefined
}

export type CodeRange = { low: number; high: number }

type Row = { code: string; name: string }

const within = (value: number, zeros: number): CodeRange => ({ low: value, high: value + zeros - 1 })

function regionRange(code: string): CodeRange | undefined {
  if (!/^[1-9]\d{5}$/.test(code)) return undefined
  const value = Number(code)
  if (value % 10_000 === 0) return within(value, 10_000)
  if (value % 100 === 0) return within(value, 100)
  return within(value, 1)
}

/** GB/T 2260: provinces end in four zeros, cities in two. Dongguan, Hong Kong and the like are their own leaves. */
export function regionTree(rows: Iterable<Row>): CodeTree {
  const names = new Map<string, string>()
  for (const { code, name } of rows) names.set(code, name)
  return { rangeOf: regionRange, has: (code) => names.has(code), nameOf: (code) => names.get(code) }
}

/**
 * GB/T 4754-2017. A code may carry its section letter ("C3974") or not ("3974"); a letter that does not fit is no code.
 * Rows as in the standard: the letter row comes before its divisions.
 */
export function industryTree(rows: Iterable<Row>): CodeTree {
  const names = new Map<string, string>()
  const sections = new Map<string, CodeRange>()
  let letter = ''
  for (const { code, name } of rows) {
    names.set(code, name)
    if (/^[A-Z]$/.test(code)) letter = code
    else if (code.length === 2 && letter) {
      const division = within(Number(code) * 100, 100)
      const section = sections.get(letter)
      sections.set(letter, section ? { low: section.low, high: division.high } : division)
    }
  }
  const rangeOf = (code: string): CodeRange | undefined => {
    const match = /^([A-T]?)(\d{0,4})$/.exec(code)
    if (!match || code === '') return undefined
    const [section, digits] = [match[1]!, match[2]!]
    const outer = section ? sections.get(section) : undefined
    if (section && !outer) return undefined
    if (digits === '') return outer
    if (digits.length === 1) return undefined
    const range = within(Number(digits.padEnd(4, '0')), 10 ** (4 - digits.length))
    return outer && (range.low < outer.low || range.high > outer.high) ? undefined : range
  }
  const bareCode = (code: string) => (/^[A-T]\d/.test(code) ? code.slice(1) : code)
  return {
    rangeOf,
    has: (code) => names.has(bareCode(code)) && rangeOf(code) !== undefined,
    nameOf: (code) => names.get(bareCode(code)),
  }
}
