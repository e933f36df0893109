import type { NamePlace, NamePlaces } from './places.ts'

export type Unbracketed = {
  readonly text: string
  readonly places: readonly NamePlace[]
  readonly former: readonly string[]
  readonly aliases: readonly string[]
  readonly remarks: readonly string[]
}

const FORMER =
  /^(?:原名称|原名|原企业名称|曾用名|前称|前身|旧称|旧名|更名前|原|formerly(?: known as)?|f\/?k\/?a)[:： ]*(.{2,})$/
const ALIAS = /^(?:简称|又名|别名|英文名|以下简称|下称|a\/?k\/?a)[:： ]*(.{2,})$/
const REMARK =
  /^(?:筹|筹备|筹建|存续|在业|开业|在营|注销|吊销|上市|上市公司|新三板|本部|总部|港股|[ah]股|[a-z]{0,2}\d{4,6}|.*代码.*)$/
const FORMER_TAIL = /^(.{4,}?)\s+?(?:原名|曾用名|formerly(?: known as)?)[: ]*(.{4,})$/
/** One level of brackets; a longer content is no remark of a name. */
const BRACKET = /\(([^()]{0,80})\)?/g

/** Takes the bracketed parts of a folded name apart; what belongs to the name stays in it. */
export function readBrackets(folded: string, places: NamePlaces): Unbracketed {
  if (!/[()]|原名|曾用名|formerly/.test(folded))
    return { text: folded, places: [], former: [], aliases: [], remarks: [] }
  const found = { places: [] as NamePlace[], former: [] as string[], aliases: [] as string[], remarks: [] as string[] }
  const head = places.at(folded, 0, [])
  const beside = head ? [head] : []
  const text = folded.replace(BRACKET, (whole: string, inside: string, at: number) => {
    const content = inside.trim()
    const former = FORMER.exec(content)
    const alias = ALIAS.exec(content)
    const place = places.exact(content.replace(/ /g, ''), beside) ?? places.roman(content.replace(/[^a-z]/g, ''))
    if (place) found.places.push({ ...place, text: content })
    else if (former) found.former.push(former[1]!)
    else if (alias) found.aliases.push(alias[1]!)
    else if (REMARK.test(content) || isShortFor(content, folded, at, whole)) found.remarks.push(content)
    else return ` ${content} `
    return ' '
  })
  const tail = FORMER_TAIL.exec(text.replace(/\)/g, ' '))
  if (tail) found.former.push(tail[2]!.trim())
  return { ...found, text: (tail ? tail[1]! : text).replace(/\)/g, ' ').replace(/\s+/g, ' ').trim() }
}

/** 杭州海康威视数字技术股份有限公司(海康): behind a whole name, a piece of it is what people call it. */
function isShortFor(content: string, folded: string, at: number, whole: string): boolean {
  const name = folded.slice(0, at)
  return at + whole.length === folded.length && /公司$/.test(name) && content.length >= 2 && name.includes(content)
}
