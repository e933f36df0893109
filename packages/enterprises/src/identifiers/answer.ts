/**
 * `placeholder`: characters that fill the field and name nobody (all alike, 123456…). `registrar`: the first character is
 * no registration department of GB 32100-2015. `division`: no division code begins so. `identity-card`: the number of a
 * person's identity card; it is personal data, so neither stored nor told back.
 */
export type IdentifierProblem =
  | 'check-character'
  | 'alphabet'
  | 'length'
  | 'transposition-suspected'
  | 'placeholder'
  | 'registrar'
  | 'division'
  | 'identity-card'

/** What is known about one identifier as it was typed. */
export type IdentifierAnswer = {
  readonly valid: boolean
  /** As typed, without spaces, hyphens, width and case. A wrong character stays in it: nothing is silently repaired. */
  readonly normalized: string
  readonly problem: IdentifierProblem | null
  /** 1-based position in `normalized`; null where no single position is certain. */
  readonly position: number | null
  /** The character that should stand at `position`, where that is certain. */
  readonly expected?: string
  /** The character that was probably meant at `position` when a look-alike was typed. */
  readonly meant?: string
  /** What the whole identifier would read if the suspicion is right: to show and to confirm, never to store unasked. */
  readonly suggestion?: string
}

export function valid(normalized: string): IdentifierAnswer {
  return { valid: true, normalized, problem: null, position: null }
}

export function invalid(
  normalized: string,
  problem: IdentifierProblem,
  more: { position?: number | null; expected?: string; meant?: string; suggestion?: string } = {},
): IdentifierAnswer {
  return { valid: false, normalized, problem, position: null, ...more }
}
