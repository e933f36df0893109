import { readFileSync } from 'node:fs'
import { standardFacts } from '@lianqiao/matching'
import { createPlaceResolver, readPlaceData } from '@lianqiao/places'
import { createFactReader, type FactContext } from '../src/index.ts'

const data = (path: string) => readFileSync(new URL(`../../reference-data/data/${path}`, import.meta.url), 'utf8')

const places = createPlaceResolver(
  readPlaceData({
    divisions: data('divisions-cn.csv'),
    romanised: data('places/romanised.csv'),
    towns: data('places/towns.csv'),
    gazetteer: data('places/gazetteer.json'),
    origins: data('origins.json'),
  }),
)
const titles = standardFacts.find(({ name }) => name === 'certificates')!

export const reader = createFactReader({
  places,
  certificates: 'values' in titles ? titles.values : [],
  home: '430500',
})

/** The facts of a text, each with the words it was read from. */
export const factsOf = (text: string, context: FactContext = {}) =>
  reader.read(text, context).facts.map(({ fact, value, min, max, certainty, span }) => ({
    fact,
    ...(value === undefined ? { min, max } : { value }),
    certainty,
    text: text.slice(span.from, span.to),
  }))
