import type { Language } from '@lianqiao/contracts/console-api'

const endings: Record<Language, RegExp> = {
  'zh-Hans': /(苗族自治县|区|市|县)$/,
  'zh-Hant': /(苗族自治縣|區|市|縣)$/,
  en: /( Miao Autonomous County| District| County| City)$/,
}

/** 大祥 of 大祥区; a county that is called like its city stays told apart from it. */
export function shortPlace(name: string, language: Language): string {
  if (/^(邵阳县|邵陽縣|Shaoyang County)$/.test(name)) return name.replace('County', 'Co.')
  return name.replace(endings[language], '')
}
