import type { LegalForm } from './lexicon.ts'
import type { NamePlace } from './places.ts'
import type { Trade } from './trade.ts'

/** An enterprise name taken apart. All text is folded: simplified, lower case, half width, numerals in Chinese. */
export type NameParts = {
  readonly script: 'han' | 'latin'
  /** The whole folded name without brackets, remarks and former names: equal for two writings of one name. */
  readonly flat: string
  readonly places: readonly NamePlace[]
  /** 字号: what is left without place, business, legal form. Never empty for a usable name. */
  readonly core: string
  /** The core is a place, since nothing else is left before the business: 东莞电子厂, 青岛啤酒. */
  readonly placeAsCore: boolean
  /** Core and business together, as written. */
  readonly body: string
  readonly trade: Trade
  readonly form: LegalForm | null
  readonly group: boolean
  /** Everything behind the main name that marks a branch (上海分公司), or null. */
  readonly branch: string | null
  /** Former names written into the name: 原…, 曾用名…, formerly …. */
  readonly former: readonly string[]
  /** Other names of the same enterprise written into the name: 简称…. */
  readonly aliases: readonly string[]
  readonly remarks: readonly string[]
  /** Words of a Latin core. */
  readonly words: readonly string[]
}

/** `nobody`: a placeholder, a person or a description stands where a name should (某电子企业, 保密, 陈总). */
export type NameRefusal = 'empty' | 'too-long' | 'no-name' | 'nobody'
