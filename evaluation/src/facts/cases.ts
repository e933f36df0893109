import { createFactReader, type FactReader, type FactReading } from '@lianqiao/facts'
import { standardFacts } from '@lianqiao/matching'
import { createPlaceResolver } from '@lianqiao/places'
import type { RawRow } from '../json-lines.ts'
import { placeData } from '../knowledge.ts'

/** The city that receives: Shaoyang. */
const HOME = '430500'

/** A fact as a row labels or answers it: `value`, or `min` and `max`, of which one may be missing. */
export type FactLabel = {
  fact: string
  value?: string | number | boolean
  min?: string | number
  max?: string | number
  /** UTF-16 positions in the text, [from, to). */
  span?: [from: number, to: number]
  certainty?: string
}

/** A row to answer; the labels are optional, and one that is missing is not measured. */
export type FactCase = {
  id: string
  name?: string
  text: string
  originCity?: string
  kind?: string
  facts?: FactLabel[]
  origin?: string | null
  wantsPlace?: string | null
}

export type FactPrediction = {
  id: string
  facts: FactLabel[]
  /** Prefecture-level code of where the enterprise comes from; null where nothing says, or one must ask. */
  origin: string | null
  /** County-level code where the text names one, else the city's. */
  wantsPlace: string | null
  questions: { reason: string; facts: readonly string[]; spans: [number, number][] }[]
}

export function caseProblem({ text, facts }: RawRow): string | null {
  if (typeof text !== 'string') return 'text is missing: what the enterprise wrote'
  return facts === undefined || Array.isArray(facts) ? null : 'facts is no list'
}

export async function factReader(): Promise<FactReader> {
  const titles = standardFacts.find(({ name }) => name === 'certificates')
  return createFactReader({
    places: createPlaceResolver(await placeData()),
    certificates: titles && 'values' in titles ? titles.values : [],
    home: HOME,
  })
}

/** The labels of the row are not read. */
export function predictFacts(reader: FactReader, { id, text, name, originCity }: FactCase): FactPrediction {
  const { facts, origin, wantsPlace, questions } = reader.read(text, { name, originCity })
  return {
    id,
    facts: facts.map(labelOf),
    origin: origin?.code ?? null,
    wantsPlace: wantsPlace?.county ?? wantsPlace?.code ?? null,
    questions: questions.map(({ reason, facts: asked, spans }) => ({
      reason,
      facts: asked,
      spans: spans.map(({ from, to }): [number, number] => [from, to]),
    })),
  }
}

function labelOf({ fact, value, min, max, span, certainty }: FactReading): FactLabel {
  const extent =
    value === undefined ? { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) } : { value }
  return { fact, ...extent, span: [span.from, span.to], certainty }
}
