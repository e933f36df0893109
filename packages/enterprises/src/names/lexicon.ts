/** Words of enterprise names, as reference data. */
export type NameLexicon = {
  readonly forms: readonly { readonly form: LegalForm; readonly zh: readonly string[] }[]
  readonly englishForms: Readonly<Record<string, readonly string[]>>
  /** Words that say what a firm does, by family. */
  readonly trade: Readonly<Record<string, { readonly zh: readonly string[]; readonly en: readonly string[] }>>
  /** Words that say nothing about it: 科技, 实业, technology. */
  readonly generic: { readonly zh: readonly string[]; readonly en: readonly string[] }
  readonly holding: { readonly zh: readonly string[]; readonly en: readonly string[] }
  /** Families close enough that one firm may be called by either. */
  readonly related: readonly (readonly string[])[]
  readonly branch: readonly string[]
  /** Character → spellings usual in Hong Kong and Macao. */
  readonly cantonese: Readonly<Record<string, readonly string[]>>
  /** Groups of characters mistaken for one another on paper. */
  readonly lookAlike: readonly string[]
  /** What people write where they do not tell a name. */
  readonly nobody: NobodyWords
}

/** Words by which a name names nobody. Folded as names are: simplified, lower case, numerals in Chinese. */
export type NobodyWords = {
  /** Never a 字号, whatever stands behind it: 测试科技有限公司. */
  readonly always: readonly string[]
  /** Nobody, unless a registered form follows: 保密, but 保密科技有限公司 may be one. */
  readonly undisclosed: readonly string[]
  /** What is talked about: 客户A, 甲公司, 一家做电子的企业. */
  readonly nouns: readonly string[]
  readonly openers: readonly string[]
  readonly adjectives: readonly string[]
  /** A surname before one of them is a person: 陈总, 王老板的工厂. */
  readonly titles: readonly string[]
  readonly surnames: string
  readonly doubleSurnames: readonly string[]
}

export type LegalForm =
  | 'joint-stock'
  | 'limited'
  | 'group-company'
  | 'partnership'
  | 'sole'
  | 'cooperative'
  | 'company'
  | 'factory'
  | 'shop'
  | 'institute'
