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
