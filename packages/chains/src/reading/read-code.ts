import type { CodeData, CodeMapRow } from '../data.ts'

/** What is known of a code that was given. */
export type CodeFinding = {
  given: string | null
  known: boolean
  name: string | null
  standard: 'GB/T 4754-2017' | 'GB/T 4754-2011' | null
  /** The strongest map row at the most exact level that has one. */
  mapped: { code: string; chainId: string | null; weight: number } | null
  /** null where either side says nothing */
  agrees: boolean | null
}

/** What a code argues for: rows of the most exact level that has any, and what kind of code it is. */
export type CodeReading = {
  finding: CodeFinding
  rows: readonly CodeMapRow[]
  level: 4 | 3 | 2 | 0
  uninformative: boolean
}

/** Prepares the look-up by code: four digits, then three, then two. Codes are taken in any width and with spaces. */
export function buildCodeReader(data: CodeData): (given: string | undefined) => CodeReading {
  const names = new Map(data.known.map(({ code, name }) => [code, name]))
  const previous = new Map(data.previous.map((row) => [row.code, row]))
  const uninformative = new Set(data.uninformative)
  const rows = new Map<string, CodeMapRow[]>()
  for (const row of data.map)
    rows.set(
      row.code,
      [...(rows.get(row.code) ?? []), row].toSorted((a, b) => b.weight - a.weight),
    )
  const lookUp = (code: string): Pick<CodeReading, 'rows' | 'level'> => {
    for (const level of [4, 3, 2] as const) {
      const found = code.length >= level ? rows.get(code.slice(0, level)) : undefined
      if (found) return { rows: found, level }
    }
    return { rows: [], level: 0 }
  }
  return (given) => {
    const code = digitsOf(given ?? '')
    const name = names.get(code) ?? null
    const old = name === null ? (previous.get(code) ?? null) : null
    const { rows: found, level } = lookUp(name !== null ? code : (old?.to[0] ?? ''))
    const top = found[0]
    return {
      rows: found,
      level,
      uninformative: level !== 4 && [4, 3, 2].some((digits) => uninformative.has(code.slice(0, digits))),
      finding: {
        given: given?.trim() ? given : null,
        known: name !== null || old !== null,
        name: name ?? old?.name ?? null,
        standard: name !== null ? 'GB/T 4754-2017' : old ? 'GB/T 4754-2011' : null,
        mapped: top ? { code: top.code, chainId: top.chainId, weight: top.weight } : null,
        agrees: null,
      },
    }
  }
}

/** Full width, spaces and the section letter are taken away; a code has at most four digits, two more show a fault. */
function digitsOf(given: string): string {
  if (/^[0-9]{0,4}$/.test(given)) return given
  return given
    .slice(0, 64)
    .normalize('NFKC')
    .replace(/[^0-9]/g, '')
    .slice(0, 6)
}
