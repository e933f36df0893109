import type { Names } from '../console-api/common.ts'

/** What a fault says, in each language, from its parameters. */
export type Wording<Params> = (params: Params) => Names

export type NoParams = Record<never, never>

/** One text in 简体, 繁體 and English. */
export const words = (zhHans: string, zhHant: string, en: string): Names => ({
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
  en,
})

/** A text that needs no parameters. */
export const plain =
  (zhHans: string, zhHant: string, en: string): Wording<NoParams> =>
  () =>
    words(zhHans, zhHant, en)
