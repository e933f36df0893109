import type { Quantity } from '../figures/quantity.ts'
import type { DayFigure } from '../figures/read-day.ts'
import type { Currency } from '../figures/units.ts'
import type { Cue } from '../lexicon/cue.ts'
import type { Mark } from '../lexicon/marks.ts'
import type { Statement } from '../lexicon/states.ts'

/** What a known word means wherever it stands. */
export type Meaning =
  | Mark
  | { readonly role: 'cue'; readonly cue: Cue }
  | { readonly role: 'currency'; readonly currency: Currency | null }

/** What a piece of text is. `vague` is a figure that leaves open how much (数百, 上亿); `other` is not understood. */
export type Piece =
  | Meaning
  | { readonly role: 'figure'; readonly quantity: Quantity }
  | { readonly role: 'day'; readonly day: DayFigure }
  | { readonly role: 'vague' }
  | { readonly role: 'place' | 'break' | 'sentence' | 'open' | 'close' }

/** One piece of a folded text, [from, to). */
export type Token = {
  readonly piece: Piece
  /** What the words state by themselves, beside what they are to figures. */
  readonly statement?: Statement | undefined
  readonly from: number
  readonly to: number
}
