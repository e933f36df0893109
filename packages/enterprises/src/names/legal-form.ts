import type { LegalForm, NameLexicon } from './lexicon.ts'

export type FormReader = {
  /** The legal form at the end of a Chinese name, and what stands before it. */
  split(text: string): { readonly head: string; readonly form: LegalForm | null; readonly formText: string }
}

/** Common slips in 有限公司 that no other word resembles. */
const SLIPS = /[有友][限线现][公工][司词思斯]+$/
/** 份 is not the ending of any business, and 股 is only a share here. */
const SHARE_SLIPS = /股[分粉忿](?=有限公司$|公司$)/

export function buildFormReader(lexicon: NameLexicon): FormReader {
  const words = lexicon.forms
    .flatMap(({ form, zh }) => zh.map((text) => ({ form, text })))
    .sort((a, b) => b.text.length - a.text.length)
  return {
    split(text) {
      const slip = SLIPS.exec(text)
      const read = (slip ? `${text.slice(0, slip.index)}有限公司` : text).replace(SHARE_SLIPS, '股份')
      const found = words.find((word) => read.endsWith(word.text) && read.length > word.text.length)
      if (!found) return { head: read, form: null, formText: '' }
      return { head: read.slice(0, -found.text.length), form: found.form, formText: found.text }
    },
  }
}

const ORDER_OF_SPEECH: Readonly<Record<LegalForm, number>> = {
  'joint-stock': 1,
  limited: 1,
  'group-company': 1,
  company: 1,
  partnership: 2,
  sole: 3,
  cooperative: 4,
  factory: 5,
  shop: 6,
  institute: 7,
}

export type FormRelation = 'equal' | 'one-absent' | 'abbreviated' | 'converted' | 'different'

/**
 * `abbreviated`: 公司 beside any company; `converted`: 有限公司 and 股份有限公司, which one firm may be in turn (股改);
 * `different`: a factory and a company, a shop and a partnership.
 */
export function formRelation(a: LegalForm | null, b: LegalForm | null): FormRelation {
  if (a === b) return 'equal'
  if (a === null || b === null) return 'one-absent'
  if (ORDER_OF_SPEECH[a] !== ORDER_OF_SPEECH[b]) return 'different'
  return a === 'company' || b === 'company' ? 'abbreviated' : 'converted'
}
