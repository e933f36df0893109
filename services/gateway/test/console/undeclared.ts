import type { TSchema } from 'typebox'

type Shape = TSchema & {
  properties?: Record<string, Shape>
  items?: Shape | Shape[]
  anyOf?: Shape[]
  patternProperties?: object
  $defs?: Record<string, Shape>
  $ref?: string
  type?: string
}

/**
 * Pointers of what an answer says beyond its schema. A page reads none of it; what slips into an answer so can be what
 * an officer must not see.
 */
export function undeclared(schema: TSchema | undefined, value: unknown, pointer = '', known: Known = {}): string[] {
  if (schema === undefined) return []
  const shape: Shape = schema
  const defined: Known = { ...known, ...shape.$defs }
  if (shape.$ref !== undefined) return undeclared(defined[shape.$ref], value, pointer, defined)
  if (shape.anyOf !== undefined) {
    const fitting = shape.anyOf.filter(({ type }) => (type === 'null') === (value === null))
    return fewest(fitting.map((one) => undeclared(one, value, pointer, defined)))
  }
  if (Array.isArray(value))
    return value.flatMap((item, at) => {
      const items = Array.isArray(shape.items) ? shape.items[at] : shape.items
      return undeclared(items, item, `${pointer}/${at}`, defined)
    })
  if (typeof value !== 'object' || value === null || shape.patternProperties !== undefined) return []
  const { properties = {} } = shape
  return Object.entries(value).flatMap(([name, one]) =>
    properties[name] === undefined
      ? [`${pointer}/${name}`]
      : undeclared(properties[name], one, `${pointer}/${name}`, defined),
  )
}

type Known = Record<string, Shape>

const fewest = (all: string[][]): string[] => all.toSorted((a, b) => a.length - b.length)[0] ?? []
