import { readBrackets } from './brackets.ts'
import { foldName, hasHan, LONGEST_NAME } from './fold.ts'
import { buildFormReader } from './legal-form.ts'
import type { NameLexicon } from './lexicon.ts'
import { buildNobodyReader } from './nobody.ts'
import { type HanReader, parseHan } from './parse-han.ts'
import { latinReader, parseLatin } from './parse-latin.ts'
import type { NameParts, NameRefusal } from './parts.ts'
import type { NamePlaces } from './places.ts'
import { buildTradeWords, type TradeWords } from './trade.ts'

export type ParsedName =
  | { readonly ok: true; readonly parts: NameParts }
  | { readonly ok: false; readonly reason: NameRefusal }

export type NameReader = { readonly trade: TradeWords; parse(name: string): ParsedName }

const MEANINGFUL = /[\p{L}\p{N}]/u

/** Reads enterprise names with the lexicon and places given. */
export function createNameReader(lexicon: NameLexicon, places: NamePlaces): NameReader {
  const trade = buildTradeWords(lexicon)
  const branch = lexicon.branch.filter((word) => hasHan(word))
  const han: HanReader = { places, trade, forms: buildFormReader(lexicon), branch }
  const latin = latinReader(lexicon, places, trade)
  const nobody = buildNobodyReader(lexicon.nobody, places, (text) => trade.split(text, 0).head === '')
  return {
    trade,
    parse(name) {
      if (name.length > LONGEST_NAME * 4) return { ok: false, reason: 'too-long' }
      const folded = foldName(name)
      if (folded === '') return { ok: false, reason: 'empty' }
      if (folded.length > LONGEST_NAME) return { ok: false, reason: 'too-long' }
      const unbracketed = readBrackets(folded, places)
      if (!MEANINGFUL.test(unbracketed.text)) return { ok: false, reason: 'no-name' }
      const parts = hasHan(unbracketed.text) ? parseHan(unbracketed, han) : parseLatin(unbracketed, latin)
      if (parts.core === '') return { ok: false, reason: 'no-name' }
      return nobody.namesNobody(parts) ? { ok: false, reason: 'nobody' } : { ok: true, parts }
    },
  }
}
