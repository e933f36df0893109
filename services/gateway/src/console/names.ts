import type { Names } from '@lianqiao/contracts/console-api'
import type { Words } from '@lianqiao/contracts/parks'

/** A name of a message in the languages of the pages. */
export function namesOf(words: Words | undefined): Names {
  return { 'zh-Hans': words?.zhHans ?? '', 'zh-Hant': words?.zhHant ?? '', en: words?.en ?? '' }
}

export function wordsOf(names: Names): Words {
  return { zhHans: names['zh-Hans'], zhHant: names['zh-Hant'], en: names.en }
}
