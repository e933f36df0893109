import type { StackingGroup } from '@lianqiao/matching'
import { type Fault, fault } from '@lianqiao/service-kit/decisions'

/** A document that is to be published: clauses and stacking groups, none of them checked, each with its pointer. */
export type Bundle = { clauses: readonly Part[]; groups: readonly Part[] }
export type Part = { pointer: string; id: string; value: Record<string, unknown> }

/** Most clauses and groups of one document. */
const PARTS_LIMIT = 200

/** Ids stand in addresses and file names. */
const ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/
const MODES: readonly StackingGroup['mode'][] = ['exclusive', 'best-of', 'capped-sum', 'sequential']

/** Reads one clause, or `{"clauses": […], "stacking": […]}`: what can be told before any clause is looked into. */
export function readBundle(json: string): { bundle: Bundle; problems: Fault[] } {
  const none = { clauses: [], groups: [] }
  const only = (pointer: string, code: string, detail: string, zh: string) => ({
    bundle: none,
    problems: [{ pointer, code, detail, zh }],
  })
  const document = parse(json)
  if (document === undefined) return only('', 'notJson', 'a JSON document is expected', '应为 JSON 文档')
  if (!isObject(document))
    return only(
      '',
      'shape',
      'a clause, or {"clauses": […], "stacking": […]}, is expected',
      '应为一个条款,或 {"clauses": […], "stacking": […]}',
    )
  // PostgreSQL stores no NUL.
  if (/(^|[^\\])(\\\\)*\\u0000/.test(json))
    return only(
      '',
      'shape',
      'a text holds the character U+0000, which cannot be stored',
      '文本中有不能保存的字符 U+0000',
    )
  // A clause names its groups in a field of that name, too: only what has no id is a bundle.
  if ('id' in document || !('clauses' in document || 'stacking' in document)) {
    const part = partOf(document, '')
    return { bundle: { clauses: [part], groups: [] }, problems: idProblems([part]) }
  }
  const lists = { clauses: document.clauses ?? [], stacking: document.stacking ?? [] }
  const problems: Fault[] = Object.keys(document)
    .filter((key) => key !== 'clauses' && key !== 'stacking')
    .map((key) => ({
      ...{ pointer: `/${key}`, code: 'shape', detail: 'a document has clauses and stacking, no such field' },
      zh: '文档只有 clauses 和 stacking,没有这个字段',
    }))
  for (const [key, list] of Object.entries(lists))
    if (!Array.isArray(list) || !list.every(isObject))
      problems.push({
        pointer: `/${key}`,
        code: 'shape',
        detail: 'a list of objects is expected',
        zh: '应为对象的列表',
      })
    else if (list.length > PARTS_LIMIT) problems.push(fault(`/${key}`, 'too-many', { most: PARTS_LIMIT }))
  if (problems.length > 0) return { bundle: none, problems }
  const parts = (key: keyof typeof lists) =>
    (lists[key] as Record<string, unknown>[]).map((value, at) => partOf(value, `/${key}/${at}`))
  const bundle = { clauses: parts('clauses'), groups: parts('stacking') }
  if (bundle.clauses.length + bundle.groups.length === 0)
    return only('', 'shape', 'the document holds nothing', '文档是空的')
  const found = [...idProblems(bundle.clauses), ...idProblems(bundle.groups), ...bundle.groups.flatMap(groupProblems)]
  return { bundle, problems: found }
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const partOf = (value: Record<string, unknown>, pointer: string): Part => ({ pointer, id: String(value.id), value })

function idProblems(parts: readonly Part[]): Fault[] {
  const seen = new Set<string>()
  return parts.flatMap(({ id, pointer }): Fault[] => {
    const at = `${pointer}/id`
    if (!ID.test(id))
      return [
        {
          ...{ pointer: at, code: 'shape', detail: '1–60 letters, digits, dots, dashes and underscores are expected' },
          zh: '应为 1–60 个字母、数字、点、连字符或下划线',
        },
      ]
    if (seen.has(id)) return [fault(at, 'repeated', { what: id })]
    seen.add(id)
    return []
  })
}

function groupProblems({ pointer, value }: Part): Fault[] {
  const problem = (field: string, detail: string, zh: string): Fault => ({
    ...{ pointer: `${pointer}/${field}`, code: 'shape', detail },
    zh,
  })
  const needed: Record<string, string[]> = { 'capped-sum': ['cap'], sequential: ['base', 'order'] }
  const mode = String(value.mode)
  if (!MODES.some((one) => one === mode))
    return [problem('mode', `one of ${MODES.join(', ')} is expected`, `应为其中之一:${MODES.join('、')}`)]
  const allowed = ['id', 'note', 'mode', ...(needed[mode] ?? [])]
  const unknown = Object.keys(value).filter((key) => !allowed.includes(key))
  const missing = (needed[mode] ?? []).filter((key) => value[key] === undefined)
  const { note, order } = value
  return [
    ...unknown.map((key) =>
      problem(key, `a group of the mode ${mode} has no such field`, `方式为 ${mode} 的组没有这个字段`),
    ),
    ...missing.map((key) => problem(key, `a group of the mode ${mode} needs it`, `方式为 ${mode} 的组需要这个字段`)),
    ...(note === undefined || typeof note === 'string' ? [] : [problem('note', 'text is expected', '应为文本')]),
    ...(order === undefined || (Array.isArray(order) && order.every((one) => typeof one === 'string'))
      ? []
      : [problem('order', 'a list of clause ids is expected', '应为条款编号的列表')]),
  ]
}
