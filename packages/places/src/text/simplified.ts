import { Converter } from 'opencc-js/t2cn'
import { withoutRadicals } from './radicals.ts'

/** Characters that the conversion tables leave alone, or turn by their neighbours (乾, 鍾, 瀋), as names use them. */
const VARIANTS: Readonly<Record<string, string>> = {
  滙: '汇',
  衞: '卫',
  峯: '峰',
  羣: '群',
  粧: '妆',
  綫: '线',
  啟: '启',
  麪: '面',
  菓: '果',
  鷄: '鸡',
  邨: '村',
  甦: '苏',
  堃: '坤',
  昇: '升',
  陞: '升',
  傢: '家',
  俬: '私',
  乾: '干',
  瀋: '沈',
  鍾: '钟',
  佔: '占',
  彫: '雕',
  錶: '表',
  薑: '姜',
  臺: '台',
  徵: '征',
  産: '产',
  説: '说',
  鋭: '锐',
  緑: '绿',
  録: '录',
  歴: '历',
  徳: '德',
  広: '广',
  浜: '滨',
  沢: '泽',
  県: '县',
  関: '关',
}

const known = new Map<string, string>(Object.entries(VARIANTS))
const fromHongKong = Converter({ from: 'hk', to: 'cn' })
const fromGeneral = Converter({ from: 't', to: 'cn' })

function simplifiedCharacter(character: string): string {
  const before = known.get(character)
  if (before !== undefined) return before
  const first = fromHongKong(character)
  const simple = first === character ? fromGeneral(character) : first
  known.set(character, simple)
  return simple
}

const HAN = /[\u3400-\u9fff\uf900-\ufaff]/g

/**
 * Traditional to Simplified, character by character: the same length, so positions stay true, and the same for a name
 * whoever wrote it. Conversion by phrases would depend on the neighbours, which a key must not. Radicals of a PDF file
 * become the characters that they stand for.
 */
export function toSimplified(text: string): string {
  return withoutRadicals(text).replace(HAN, simplifiedCharacter)
}
