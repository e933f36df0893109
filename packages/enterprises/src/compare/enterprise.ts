/** One enterprise as someone described it. Empty strings count as missing. */
export type EnterpriseDescription = {
  readonly name: string
  /** 曾用名: names the same legal person bore before. */
  readonly formerNames?: readonly string[]
  /** Where it is, in free text (佛山顺德, Kunshan). */
  readonly place?: string | null
  readonly address?: string | null
  /** 统一社会信用代码. */
  readonly creditCode?: string | null
  readonly hongKongBusinessRegistration?: string | null
  readonly hongKongCompanyNumber?: string | null
  readonly macaoRegistration?: string | null
  readonly phone?: string | null
  readonly contact?: string | null
}

export type SameAnswer = 'same' | 'different' | 'ask'

/** How two different enterprises hang together. */
export type EnterpriseLink = 'branch' | 'parent-or-subsidiary' | 'sibling'

export type SameReason = {
  readonly speaksFor: 'same' | 'different' | 'neither'
  readonly reason:
    | 'code-equal'
    | 'code-different'
    | 'code-nearly-equal'
    | 'registration-equal'
    | 'registration-different'
    | 'former-name'
    | 'name-equal'
    | 'core-and-business-equal'
    | 'core-equal'
    | 'core-sounds-alike'
    | 'core-looks-alike'
    | 'one-character-differs'
    | 'core-contained'
    | 'core-transliterated'
    | 'core-different'
    | 'numeral-different'
    | 'business-different'
    | 'business-related'
    | 'holding-company'
    | 'group-company'
    | 'legal-form-different'
    | 'branch'
    | 'place-different'
    | 'place-equal'
    | 'border'
    | 'short-name'
    | 'phone-equal'
    | 'contact-equal'
    | 'scripts-differ'
    | 'name-unusable'
    | 'name-names-nobody'
    | 'core-missing'
  readonly text: string
}

export type Comparison = {
  readonly answer: SameAnswer
  /** 0 certainly different … 1 certainly the same; an order for showing, not a probability. */
  readonly score: number
  readonly reasons: readonly SameReason[]
  readonly link?: EnterpriseLink
}
