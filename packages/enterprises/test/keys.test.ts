import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createEnterpriseMatcher, KEY_FORM, type NameLexicon } from '../src/index.ts'

/** Little knowledge, and always the same: what changes the keys here is code. */
const lexicon: NameLexicon = {
  forms: [
    { form: 'joint-stock', zh: ['股份有限公司'] },
    { form: 'limited', zh: ['有限公司'] },
    { form: 'factory', zh: ['厂'] },
  ],
  englishForms: { limited: ['co ltd', 'limited'] },
  trade: { electronics: { zh: ['光电', '电子'], en: ['electronics'] } },
  generic: { zh: ['科技', '实业'], en: ['technology'] },
  holding: { zh: ['控股'], en: ['holdings'] },
  related: [],
  branch: ['分公司'],
  cantonese: { 周: ['chow'], 大: ['tai'], 福: ['fook'] },
  lookAlike: [],
  nobody: {
    always: [],
    undisclosed: ['待定'],
    nouns: ['公司'],
    openers: [],
    adjectives: [],
    titles: ['总'],
    surnames: '陈',
    doubleSurnames: [],
  },
}
const matcher = createEnterpriseMatcher({
  lexicon,
  places: {
    divisions: [
      { code: '440000', level: 1, name: '广东省' },
      { code: '441900', level: 2, name: '东莞市' },
      { code: '330000', level: 1, name: '浙江省' },
      { code: '330200', level: 2, name: '宁波市' },
      { code: '330211', level: 3, name: '镇海区' },
      { code: '810000', level: 1, name: '香港特别行政区' },
    ],
    romanised: [{ code: '441900', en: 'Dongguan' }],
    towns: [{ prefecture: '441900', name: '长安镇', use: 'context' }],
    gazetteer: {
      aliases: [],
      english: [],
      sarLocalities: {},
      sarLocalitiesEnglish: {},
      sarSharedNames: {},
      parks: [],
      ask: [],
      notPlaces: [],
      needsContext: { names: [], unlessAlone: [] },
      preferred: {},
      abroad: { countries: [], english: [] },
      tradeOfTheTown: { chinese: [] },
      notAPlaceBefore: { chinese: ['路'], but: ['路桥'], english: ['road'] },
    },
    zones: { gba: ['441900', '810000'], yrd: ['330200'] },
  },
})

const NAMES = [
  ['东莞市盈彩光电科技有限公司', '东莞'],
  ['盈彩光电(东莞)有限公司', '东莞'],
  ['东莞市长安盈彩电子厂', '东莞长安'],
  ['宁波镇海宏达电子厂', '宁波'],
  ['宁波高新区宏达电子有限公司', '宁波'],
  ['宏达实业集团股份有限公司(原宏达电子厂)', '宁波'],
  ['周大福控股有限公司', '香港'],
  ['Dongguan Yingcai Electronics Co., Ltd.', 'Dongguan'],
  ['第一电子厂', ''],
  ['昇辉-电子厂', '东莞'],
  ['陈总', '东莞'],
] as const

describe('the keys that a database stores', () => {
  it('are those of the form that is named: code that changes them must raise it', () => {
    const keys = NAMES.map(([name, place]) => matcher.blockingKeys(matcher.profile({ name, place })))
    const digest = createHash('sha256').update(JSON.stringify(keys)).digest('hex').slice(0, 12)
    expect({ form: KEY_FORM, digest }).toEqual({ form: 3, digest: '34cac05a67e3' })
  })
})
