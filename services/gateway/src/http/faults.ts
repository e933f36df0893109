import { type Fault, fault, isTypeName } from '@lianqiao/contracts/faults'

type AjvError = {
  instancePath: string
  keyword: string
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
    .map(({ instancePath, keyword, params }) => {
      const field = String(params.additionalProperty ?? params.unevaluatedProperty ?? params.missingProperty ?? '')
      const pointer = `${root}${instancePath}${field === '' ? '' : `/${escapePointer(field)}`}`
      return faultOf(pointer, keyword, params)
    })
}

function faultOf(pointer: string, keyword: string, params: Record<string, unknown>): Fault {
  const limit = Number(params.limit)
  switch (keyword) {
    case 'additionalProperties':
    case 'unevaluatedProperties':
      return fault(pointer, 'unknown-field', {})
    case 'required':
      return fault(pointer, 'required', {})
    case 'type': {
      const expected = String(params.type)
      return isTypeName(expected) ? fault(pointer, 'wrong-type', { expected }) : fault(pointer, 'not-valid', {})
    }
    case 'enum':
      return fault(pointer, 'not-one-of', { known: listOf(params.allowedValues) })
    case 'const':
      return fault(pointer, 'not-one-of', { known: [String(params.allowedValue)] })
    case 'maxLength':
      return fault(pointer, 'too-long', { most: limit })
    case 'minLength':
      return fault(pointer, 'too-short', { least: limit })
    case 'maxItems':
    case 'maxProperties':
      return fault(pointer, 'too-many', { most: limit })
    case 'minItems':
    case 'minProperties':
      return fault(pointer, 'too-few', { least: limit })
    case 'minimum':
      return fault(pointer, 'too-small', { least: limit })
    case 'maximum':
      return fault(pointer, 'too-large', { most: limit })
    case 'pattern':
    case 'format':
      return fault(pointer, 'wrong-form', { form: String(params.pattern ?? params.format) })
    default:
      return fault(pointer, 'not-valid', {})
  }
}

const listOf = (values: unknown): string[] => (Array.isArray(values) ? values.map(String) : [])

function escapePointer(field: string): string {
  return field.replaceAll('~', '~0').replaceAll('/', '~1')
}
