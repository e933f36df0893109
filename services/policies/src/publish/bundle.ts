import type { StackingGroup } from '@lianqiao/matching'
import type { Fault } from '@lianqiao/service-kit'

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
  const only = (pointer: string, code: string, detail: string) => ({
    bundle: none,
    problems: [{ pointer, code, detail }],
  })
  const document = parse(json)
  if (document === undefined) return only('', 'notJson', 'a JSON document is expected')
  if (!isObject(document)) return only('', 'shape', 'a clause, or {"clauses": […], "stacking": […]}, is expected')
  // PostgreSQL stores no NUL.
  if (/(^|[^\\])(\\\\)*\\u0000/.test(json))
    return only('', 'shape', 'a text holds the character U+0000, which cannot be stored')
  // A clause names its groups in a field of that name, too: only what has no id is a bundle.
  if ('id' in document || !('clauses' in document || 'stacking' in document)) {
    const part = partOf(document, '')
    return { bundle: { clauses: [part], groups: [] }, problems: idProblems([part]) }
  }
  const lists = { clauses: document.clauses ?? [], stacking: document.stacking ?? [] }
  const problems: Fault[] = Object.keys(document)
    .filter((key) => key !== 'clauses' && key !== 'stacking')
    .map((key) => ({ pointer: `/${key}`, code: 'shape', detail: 'a document has clauses and stacking, no such field' }))
  for (const [key, list] of Object.entries(lists))
    if (!Array.isArray(list) || !list.every(isObject))
      problems.push({ pointer: `/${key}`, code: 'shape', detail: 'a list of objects is expected' })
    else if (list.length > PARTS_LIMIT)
      problems.push({ pointer: `/${key}`, code: 'tooMany', detail: `${list.length}, at most ${PARTS_LIMIT} at once` })
  if (problems.length > 0) return { bundle: none, problems }
  const parts = (key: keyof typeof lists) =>
    (lists[key] as Record<string, unknown>[]).map((value, at) => partOf(value, `/${key}/${at}`))
  const bundle = { clauses: parts('clauses'), groups: parts('stacking') }
  if (bundle.clauses.length + bundle.groups.length === 0) return only('', 'shape', 'the document holds nothing')
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
      return [{ pointer: at, code: 'shape', detail: '1–60 letters, digits, dots, dashes and underscores are expected' }]
    if (seen.has(id)) return [{ pointer: at, code: 'twice', detail: `${id} is in the document twice` }]
    seen.add(id)
    return []
  })
}

function groupProblems({ pointer, value }: Part): Fault[] {
  const problem = (field: string, detail: string): Fault => ({ pointer: `${pointer}/${field}`, code: 'shape', detail })
  const needed: Record<string, string[]> = { 'capped-sum': ['cap'], sequential: ['base', 'order'] }
  const mode = String(value.mode)
  if (!MODES.some((one) => one === mode)) return [problem('mode', `one of ${MODES.join(', ')} is expected`)]
  const allowed = ['id', 'note', 'mode', ...(needed[mode] ?? [])]
  const unknown = Object.keys(value).filter((key) => !allowed.includes(key))
  const missing = (needed[mode] ?? []).filter((key) => value[key] === undefined)
  const { note, order } = value
  return [
    ...unknown.map((key) => problem(key, `a group of the mode ${mode} has no such field`)),
    ...missing.map((key) => problem(key, `a group of the mode ${mode} needs it`)),
    ...(note === undefined || typeof note === 'string' ? [] : [problem('note', 'text is expected')]),
    ...(order === undefined || (Array.isArray(order) && order.every((one) => typeof one === 'string'))
      ? []
      : [problem('order', 'a list of clause ids is expected')]),
  ]
}
