import type { Language } from '@lianqiao/contracts/console-api'

const HANT = /^zh(-hant|-hk|-mo|-tw)/

/** The first of our languages that the header accepts, by weight, then by place; 简体 where it names none. */
export function acceptedLanguage(header: string | undefined): Language {
  const wanted = (header ?? '')
    .toLowerCase()
    .split(',')
    .map((part) => {
      const [tag = '', ...params] = part.trim().split(/\s*;\s*/)
      const weight = params.find((param) => param.startsWith('q='))?.slice(2)
      return { language: languageOfTag(tag), weight: weight === undefined ? 1 : Number(weight) }
    })
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
  return wanted.find(({ language }) => language !== undefined)?.language ?? 'zh-Hans'
}

function languageOfTag(tag: string): Language | undefined {
  if (HANT.test(tag)) return 'zh-Hant'
  if (/^zh(-|$)/.test(tag)) return 'zh-Hans'
  return /^en(-|$)/.test(tag) ? 'en' : undefined
}
