import { createFactReader } from '../src/index.ts'

export const reader = createFactReader()

/** The facts of a text, each with the words it was read from. */
export const factsOf = (text: string) =>
  reader.read(text).facts.map(({ fact, value, min, max, certainty, span }) => ({
    fact,
    ...(value === undefined ? { min, max } : { value }),
    certainty,
    text: text.slice(span.from, span.to),
  }))
