import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Converter } from 'opencc-js'
import { expect, it } from 'vitest'
import { en } from '../src/i18n/en/index.ts'
import { factName } from '../src/i18n/facts.ts'
import { fromTags } from '../src/i18n/languages.ts'
import { zhHans } from '../src/i18n/zh-hans/index.ts'
import { zhHant } from '../src/i18n/zh-hant/index.ts'

type Tree = { [key: string]: string | Tree }

function leaves(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as [string, string]] : leaves(value, `${path}${key}.`),
  )
}

const languages = { zhHans: leaves(zhHans), zhHant: leaves(zhHant), en: leaves(en) }
const keys = (one: [string, string][]) => one.map(([key]) => key).sort()
const blanks = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort()

it('has every word in all three languages', () => {
  expect(keys(languages.zhHant)).toEqual(keys(languages.zhHans))
  expect(keys(languages.en)).toEqual(keys(languages.zhHans))
  for (const words of Object.values(languages)) for (const [key, text] of words) expect(text.trim(), key).not.toBe('')
})

it('fills the same blanks in all three languages', () => {
  const hant = new Map(languages.zhHant)
  const english = new Map(languages.en)
  for (const [key, text] of languages.zhHans) {
    expect(blanks(hant.get(key)!), key).toEqual(blanks(text))
    expect(blanks(english.get(key)!), key).toEqual(blanks(text))
  }
})

// Letters that a converter would change and that Traditional Chinese has as well.
const usedInBoth = '台准布'

it('mixes no script: no Chinese in English, no simplified letter in Traditional', () => {
  for (const [key, text] of languages.en) expect(text, key).not.toMatch(/\p{Script=Han}/u)
  const traditional = Converter({ from: 'cn', to: 't' })
  for (const [key, text] of languages.zhHant)
    for (const letter of text)
      if (!usedInBoth.includes(letter)) expect(traditional(letter), `${key}: ${text}`).toBe(letter)
})

it('speaks Hong Kong words in Traditional Chinese', () => {
  const hant = languages.zhHant.map(([, text]) => text).join('\n')
  for (const word of ['線索', '園區', '政策條款', '聯絡站', '載入', '網絡', '電郵', '登出'])
    expect(hant).toContain(word)
  for (const word of ['加載', '網路', '郵箱', '退出']) expect(hant).not.toContain(word)
})

it('chooses a first language from what the browser asks for', () => {
  expect(fromTags(['zh-HK', 'en'])).toBe('zh-Hant')
  expect(fromTags(['zh-Hant-MO'])).toBe('zh-Hant')
  expect(fromTags(['zh-CN'])).toBe('zh-Hans')
  expect(fromTags(['zh'])).toBe('zh-Hans')
  expect(fromTags(['fr', 'en-GB'])).toBe('en')
  expect(fromTags(['fr'])).toBe('zh-Hans')
})

it('names facts in the reader’s language, and an unknown one by its own name', () => {
  expect(factName('landMu', 'zh-Hant')).toBe('用地需要')
  expect(factName('somethingNewFen', 'en')).toBe('somethingNewFen')
})

it('keeps no word that no page says', () => {
  const sources = globSync('src/**/*.{ts,tsx}', { cwd: join(import.meta.dirname, '..') })
    .filter((file) => !/i18n.(zh-hans|zh-hant|en)./.test(file))
    .map((file) => readFileSync(join(import.meta.dirname, '..', file), 'utf8'))
    .join('\n')
  // Words of a group are also asked for by a value: t(`status.${…}`), and word('role', …) for the open groups.
  const built = [...sources.matchAll(/`([\w.]+\.)\$\{/g)].map(([, group]) => group!)
  const open = readFileSync(join(import.meta.dirname, '../src/i18n/use-words.ts'), 'utf8').split('type OpenGroup')[1]!
  const groups = [...built, ...[...open.matchAll(/'([\w.]+)'/g)].map(([, group]) => `${group}.`)]
  const unsaid = keys(languages.zhHans).filter(
    (key) => !sources.includes(`'${key}'`) && !groups.some((group) => key.startsWith(group)),
  )
  expect(unsaid).toEqual([])
})
