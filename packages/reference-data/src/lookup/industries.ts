import type { Industry } from '../schema/chains.ts'

export type IndustryTree = {
  /** The entry of a code; a leading section letter is dropped (C3912 is 3912). */
  readonly get: (code: string) => Industry | undefined
  /** The code itself, then upwards to the section letter: 3912, 391, 39, C. Empty for an unknown code. */
  readonly ancestors: (code: string) => readonly string[]
  readonly childrenOf: (code: string) => readonly string[]
  readonly isUnder: (code: string, ancestor: string) => boolean
}

const bare = (code: string): string => (/^[A-T][0-9]+$/.test(code) ? code.slice(1) : code)

/** A group with one class only is not listed on its own (377 of 3770 助动车制造); it has that class's name. */
const impliedGroups = (industries: readonly Industry[]): readonly Industry[] => {
  const known = new Set(industries.map(({ code }) => code))
  return industries
    .filter(({ code, level }) => level === 4 && !known.has(code.slice(0, 3)))
    .map((industry) => ({ ...industry, code: industry.code.slice(0, 3), level: 3 as const, remark: '' }))
}

/** The tree of GB/T 4754-2017. The file lists a section before its divisions, which is how a division knows its letter. */
export const industryTree = (industries: readonly Industry[]): IndustryTree => {
  const byCode = new Map<string, Industry>()
  const parents = new Map<string, string>()
  const children = new Map<string, string[]>()
  let section = ''
  for (const industry of [...industries, ...impliedGroups(industries)]) {
    byCode.set(industry.code, industry)
    if (industry.level === 1) section = industry.code
    const parent = industry.level === 1 ? undefined : industry.level === 2 ? section : industry.code.slice(0, -1)
    if (parent === undefined) continue
    parents.set(industry.code, parent)
    children.set(parent, [...(children.get(parent) ?? []), industry.code])
  }
  const ancestors = (code: string): readonly string[] => {
    const chain: string[] = []
    for (let at: string | undefined = bare(code); at !== undefined && byCode.has(at); at = parents.get(at))
      chain.push(at)
    return chain
  }
  return {
    ancestors,
    get: (code) => byCode.get(bare(code)),
    childrenOf: (code) => children.get(bare(code)) ?? [],
    isUnder: (code, ancestor) => ancestors(code).includes(bare(ancestor)),
  }
}
