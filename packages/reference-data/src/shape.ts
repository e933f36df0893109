import type { TSchema } from 'typebox'
import { Compile } from 'typebox/schema'
import { Settings } from 'typebox/system'
import { type Fault, fault } from './faults.ts'

type Issue = {
  keyword: string
  instancePath: string
  schemaPath: string
  params: Record<string, unknown>
  message: string
}

const step = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined

const at = (value: unknown, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .reduce((inner, key) => step(inner, key.replaceAll('~1', '/').replaceAll('~0', '~')), value)

/** The id or code of the nearest row around a pointer, so that a person finds it by its name. */
const rowName = (value: unknown, pointer: string): string | null => {
  const keys = pointer.split('/').slice(1)
  for (let depth = keys.length; depth > 0; depth--) {
    const around = at(value, `/${keys.slice(0, depth).join('/')}`)
    const name = step(around, 'id') ?? step(around, 'code')
    if (typeof name === 'string' && name !== '') return name
  }
  const own = step(value, 'id')
  if (typeof own === 'string') return own
  return keys.length > 1 && /^\d+$/.test(keys[1]!) ? `${keys[0]}[${keys[1]}]` : null
}

const shown = (value: unknown): string => {
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}

const allowed = (schema: TSchema, issue: Issue): string => {
  const options =
    (at(schema, issue.schemaPath.slice(1)) as { anyOf?: { const?: unknown; type?: unknown }[] })?.anyOf ?? []
  return options.map((option) => String(option.const ?? option.type ?? '…')).join(' | ')
}

const wording = (schema: TSchema, value: unknown, issue: Issue): [string, string] => {
  const found = shown(at(value, issue.instancePath))
  switch (issue.keyword) {
    case 'required': {
      const names = (issue.params.requiredProperties as string[]).join(', ')
      return [`缺少字段 ${names}`, `missing field ${names}`]
    }
    case 'additionalProperties': {
      const names = (issue.params.additionalProperties as string[]).join(', ')
      return [`不认识的字段 ${names}`, `unknown field ${names}`]
    }
    case 'anyOf':
      return [`应为 ${allowed(schema, issue)},实为 ${found}`, `expected ${allowed(schema, issue)}, found ${found}`]
    default:
      return [`格式不对(${issue.message}),实为 ${found}`, `${issue.message}, found ${found}`]
  }
}

/** What the words of a union's members say is noise beside the union itself; so is the twin of an unknown field. */
const telling = (issues: readonly Issue[]): readonly Issue[] => {
  const unions = issues.filter((issue) => issue.keyword === 'anyOf')
  return issues.filter(
    (issue) =>
      issue.keyword !== 'boolean' &&
      !unions.some((union) => issue !== union && issue.schemaPath.startsWith(`${union.schemaPath}/anyOf/`)),
  )
}

const compiled = new WeakMap<TSchema, ReturnType<typeof Compile>>()

/** The library stops at eight errors unless told otherwise; its setting is global, so it is put back. */
const withAllErrors = <T>(work: () => T): T => {
  const { maxErrors } = Settings.Get()
  Settings.Set({ maxErrors: 10_000 })
  try {
    return work()
  } finally {
    Settings.Set({ maxErrors })
  }
}

/** Everything in `value` that is not as `schema` says, with file, row and pointer; empty when all is well. */
export const shapeFaults = (file: string, schema: TSchema, value: unknown): readonly Fault[] => {
  const validator = compiled.get(schema) ?? Compile(schema)
  compiled.set(schema, validator)
  if (validator.Check(value)) return []
  const [, issues] = withAllErrors(() => validator.Errors(value))
  return telling(issues as unknown as Issue[]).map((issue) => {
    const [zhHans, en] = wording(schema, value, issue)
    return fault(file, rowName(value, issue.instancePath), issue.instancePath, zhHans, en)
  })
}
