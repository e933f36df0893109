import { readFileSync } from 'node:fs'
import { createPlaceResolver, readPlaceData } from '../src/index.ts'

const text = (path: string) => readFileSync(new URL(`../../reference-data/data/${path}`, import.meta.url), 'utf8')

export const data = readPlaceData({
  divisions: text('divisions-cn.csv'),
  romanised: text('places/romanised.csv'),
  towns: text('places/towns.csv'),
  gazetteer: text('places/gazetteer.json'),
  origins: text('origins.json'),
})

export const resolver = createPlaceResolver(data)

export type OriginRow = {
  code: string
  gba: boolean
  names: { zhHans: string; zhHant: string; en: string }
  shortNames: { zhHans: string; zhHant: string }
  enAliases: string[]
}

export const origins: OriginRow[] = JSON.parse(text('origins.json')).rows

export const casesOf = (file: string) =>
  readFileSync(new URL(`../../../evaluation/data/${file}`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
