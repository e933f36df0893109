import { readFileSync } from 'node:fs'
import { factCatalogue, industryTree, regionTree, standardFacts, type Vocabulary, withValues } from '../../src/index.ts'

const table = (name: string) =>
  readFileSync(new URL(`../../../reference-data/data/${name}`, import.meta.url), 'utf8')
    .split(/\r?\n/)
    .filter((line) => /^[0-9A-T]/.test(line))
    .map((line) => line.split(','))

const parks = [{ code: 'P01', label: { zhHans: '邵阳经开区', zhHant: '邵陽經開區', en: 'Shaoyang zone' }, aliases: [] }]

/** The standard facts over the real trees of codes. */
export const vocabulary: Vocabulary = {
  facts: withValues(factCatalogue(standardFacts), 'park', parks),
  regions: regionTree(table('divisions-cn.csv').map(([code, , name]) => ({ code: code!, name: name! }))),
  industries: industryTree(table('gbt4754-2017.csv').map(([code, , name]) => ({ code: code!, name: name! }))),
}
