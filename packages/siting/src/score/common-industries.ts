/** Leading industries of a park that one of the lead's product words speaks of. */
export function commonIndustries(
  terms: readonly string[],
  industries: readonly string[],
): { term: string; industry: string }[] {
  return terms.flatMap((term) => {
    const industry = industries.find((candidate) => sharesWord(term, candidate))
    return industry === undefined ? [] : [{ term, industry }]
  })
}

/** Chinese has no spaces: two texts speak of the same thing when they share two characters in a row. */
function sharesWord(a: string, b: string): boolean {
  for (let i = 0; i + 2 <= a.length; i++) {
    const pair = a.slice(i, i + 2)
    if (!generic.has(pair) && /^\p{Script=Han}{2}$/u.test(pair) && b.includes(pair)) return true
  }
  return false
}

/** Pairs that say that something is made or sold, not what. */
const generic = new Set([
  '制造',
  '生产',
  '加工',
  '产品',
  '材料',
  '设备',
  '技术',
  '产业',
  '功能',
  '先进',
  '配件',
  '服务',
  '公司',
  '用品',
  '器材',
])
