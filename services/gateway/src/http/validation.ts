import { Ajv } from 'ajv'
import formats from 'ajv-formats'
import type { FastifyInstance } from 'fastify'

/**
 * Bodies are taken as they are: a number in a text field is a fault, and a field nobody knows is told, not dropped.
 * Addresses carry text only, so numbers in them are read.
 */
export function validateStrictly(app: FastifyInstance): void {
  const body = createAjv(false)
  const address = createAjv(true)
  app.setValidatorCompiler(({ schema, httpPart }) => (httpPart === 'body' ? body : address).compile(schema as object))
}

function createAjv(coerceTypes: boolean): Ajv {
  const ajv = new Ajv({ coerceTypes, useDefaults: true, removeAdditional: false, allErrors: true, strict: false })
  formats.default(ajv)
  return ajv
}
