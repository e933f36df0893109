import type { TSchema } from 'typebox'
import { Compile } from 'typebox/compile'

/** Holds what is said to its schema. Throws with the first places that depart from it; values are not repeated. */
export function conformance(what: string, schema: TSchema): (said: unknown) => void {
  const validator = Compile(schema)
  return (said) => {
    if (validator.Check(said)) return
    const places = validator.Errors(said).map(({ instancePath, message }) => `${instancePath || '/'} ${message}`)
    throw new Error(`${what} departs from the console API: ${places.slice(0, 5).join('; ')}`)
  }
}
