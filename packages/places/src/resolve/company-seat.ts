import { legalFormAt } from './company.ts'
import type { Settled } from './settle.ts'

const LIST = /[、,;/&]|和|与|及|或/

/**
 * Where a company's name says that it sits: the place in brackets, else the one it begins with; what sounds like a
 * place behind that is its brand (深圳市东阳光, Dongguan Weixin). Null where the text is more than one name: a list,
 * or places behind the legal form (a branch, a second site).
 */
export function companySeat(text: string, settled: readonly Settled[]): readonly Settled[] | null {
  const form = legalFormAt(text)
  const head = settled[0]
  if (form < 0 || !head || head.mention.from > 0) return null
  if (settled.some(({ mention }) => mention.from > form)) return null
  const between = text.slice(head.mention.to, settled.at(-1)!.mention.from)
  if (LIST.test(between)) return null
  const bracketed = settled.filter(({ mention }) => /[([]$/.test(text.slice(0, mention.from)))
  const site = bracketed[0]?.prefecture ?? head.prefecture
  return settled.filter(({ prefecture }) => prefecture === site)
}
