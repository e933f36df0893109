import type { Fault } from '@lianqiao/service-kit'

type AjvError = {
  instancePath: string
  keyword: string
  message?: string
  params: Record<string, unknown>
}

/**
 * What the schema found wrong, each with a JSON pointer to the very field (also for one that is missing or that
 * nobody knows) and what would be right. Values are never repeated: they may be personal data.
 */
export function faultsOf(errors: readonly AjvError[], part: string): Fault[] {
  const root = part === 'body' ? '' : `/${part}`
  return errors
    .filter(({ keyword }) => keyword !== 'if')
    .map(({ instancePath, keyword, message, params }) => {
      const field = String(params.additionalProperty ?? params.unevaluatedProperty ?? params.missingProperty ?? '')
      const pointer = `${root}${instancePath}${field === '' ? '' : `/${escapePointer(field)}`}`
      return { pointer, code: codes[keyword] ?? keyword, ...wordsOf(keyword, params, message ?? '') }
    })
}

const codes: Record<string, string> = {
  additionalProperties: 'unknown-field',
  unevaluatedProperties: 'unknown-field',
  required: 'required',
  type: 'wrong-type',
  maxLength: 'too-long',
  minLength: 'too-short',
  maxItems: 'too-many',
  enum: 'not-one-of',
  pattern: 'wrong-form',
  format: 'wrong-form',
  minimum: 'too-small',
  maximum: 'too-large',
}

const types: Record<string, string> = {
  string: '文本',
  number: '数字',
  integer: '整数',
  boolean: '布尔值',
  array: '数组',
  object: '对象',
}

function wordsOf(keyword: string, params: Record<string, unknown>, message: string): Pick<Fault, 'detail' | 'zh'> {
  const { limit } = params
  switch (keyword) {
    case 'additionalProperties':
      return { detail: 'no such field; see /docs for the fields there are', zh: '没有这个字段;可用的字段见 /docs' }
    case 'required':
      return { detail: 'this field is required', zh: '缺少这个必填字段' }
    case 'type':
      return { detail: `expected ${params.type}`, zh: `应为${types[String(params.type)] ?? params.type}` }
    case 'enum': {
      const values = (params.allowedValues as unknown[]).join(', ')
      return { detail: `expected one of ${values}`, zh: `应为其中之一:${values}` }
    }
    case 'maxLength':
      return { detail: message, zh: `最多 ${limit} 个字符` }
    case 'minLength':
      return { detail: message, zh: `至少 ${limit} 个字符` }
    case 'maxItems':
      return { detail: message, zh: `最多 ${limit} 项` }
    case 'minimum':
      return { detail: message, zh: `不能小于 ${limit}` }
    case 'maximum':
      return { detail: message, zh: `不能大于 ${limit}` }
    case 'pattern':
    case 'format':
      return { detail: message, zh: `格式不对,应符合 ${params.pattern ?? params.format}` }
    default:
      return { detail: message }
  }
}

function escapePointer(field: string): string {
  return field.replaceAll('~', '~0').replaceAll('/', '~1')
}
