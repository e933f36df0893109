import type { NationalDivision, Origin, ShaoyangDivision } from '../schema/places.ts'

/** Where an enterprise comes from: nine Guangdong cities, the two SARs (Bay Area too), the Delta's 41, elsewhere. */
export type Zone = 'gba' | 'sar' | 'yrd' | 'other'
/** The lists a clause can name; `gba` holds the SARs. */
export type ZoneList = 'gba' | 'yrd26' | 'yrd27' | 'yrd41'

export type DivisionTree = {
  /** The division, or undefined for a code that is in no list; a code no longer in use answers with its successor. */
  readonly get: (code: string) => NationalDivision | undefined
  /** The code in use today: 430521 (邵东县) is 430582. */
  readonly current: (code: string) => string
  /** The code itself, then upwards to the province: 430582, 430500, 430000. Empty for what is no division code. */
  readonly ancestors: (code: string) => readonly string[]
  readonly parentOf: (code: string) => string | undefined
  readonly childrenOf: (code: string) => readonly string[]
  readonly provinceOf: (code: string) => string | undefined
  readonly isUnder: (code: string, ancestor: string) => boolean
  readonly zoneOf: (code: string) => Zone
  readonly inList: (code: string, list: ZoneList) => boolean
}

const chainOf = (code: string): readonly string[] => {
  if (!/^[1-9][0-9]{5}$/.test(code)) return []
  const province = `${code.slice(0, 2)}0000`
  const prefecture = `${code.slice(0, 4)}00`
  return [...new Set([code, prefecture, province])]
}

/** The division tree of GB/T 2260: a parent follows from the code, a zone from the origin lists. */
export const divisionTree = (
  national: readonly NationalDivision[],
  shaoyang: readonly ShaoyangDivision[],
  origins: readonly Origin[],
): DivisionTree => {
  const byCode = new Map(national.map((division) => [division.code, division]))
  const successors = new Map(shaoyang.flatMap(({ code, formerCodes }) => formerCodes.map((former) => [former, code])))
  const originByCode = new Map(origins.map((origin) => [origin.code, origin]))
  const children = new Map<string, string[]>()
  for (const { code } of national) {
    const parent = chainOf(code)[1]
    if (parent) children.set(parent, [...(children.get(parent) ?? []), code])
  }
  const current = (code: string) => successors.get(code) ?? code
  const ancestors = (code: string) => chainOf(current(code))
  const originOf = (code: string) =>
    ancestors(code)
      .map((one) => originByCode.get(one))
      .find(Boolean)
  return {
    current,
    ancestors,
    get: (code) => byCode.get(current(code)),
    parentOf: (code) => ancestors(code)[1],
    childrenOf: (code) => children.get(code) ?? [],
    provinceOf: (code) => ancestors(code).at(-1),
    isUnder: (code, ancestor) => ancestors(code).includes(ancestor),
    zoneOf: (code) => originOf(code)?.zone ?? 'other',
    inList: (code, list) => originOf(code)?.[list] ?? false,
  }
}
