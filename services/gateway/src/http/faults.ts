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
      return { pointer, code: codes[keyword] ?? keyword, detail: detailOf(keyword, params, message ?? '') }
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

function detailOf(keyword: string, params: Record<string, unknown>, message: string): string {
  if (keyword === 'additionalProperties') return 'no such field; see /docs for the fields there are'
  if (keyword === 'required') return 'this field is required'
  if (keyword === 'type') return `expected ${String(params.type)}`
  if (keyword === 'enum') return `expected one of ${(params.allowedValues as unknown[]).join(', ')}`
  return message
}

function escapePointer(field: string): string {
  return field.replaceAll('~', '~0').replaceAll('/', '~1')
}
