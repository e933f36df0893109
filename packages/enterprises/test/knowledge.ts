import { readFileSync } from 'node:fs'
import { readPlaceData } from '@lianqiao/places'
import { createEnterpriseMatcher } from '../src/index.ts'

const text = (path: string) => readFileSync(new URL(`../../reference-data/data/${path}`, import.meta.url), 'utf8')

const lexicon = JSON.parse(text('enterprises/lexicon.json'))

export const matcher = createEnterpriseMatcher({
  lexicon,
  places: readPlaceData({
    divisions: text('divisions-cn.csv'),
    romanised: text('places/romanised.csv'),
    towns: text('places/towns.csv'),
    gazetteer: text('places/gazetteer.json'),
    origins: text('origins.json'),
  }),
})

export const pairsOf = (file: string) =>
  readFileSync(new URL(`../../../evaluation/data/${file}`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
