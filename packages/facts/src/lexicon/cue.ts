/** What a figure can be, as its unit says; `bare` is a number without one. */
export type FigureKind = 'money' | 'area' | 'people' | 'share' | 'power' | 'day' | 'ratio'

/** Words that name a figure: which fact it is, by the kind of figure that stands beside them. */
export type Cue = {
  /** Null: the figure is told, and is no fact (注册资本, 宿舍); it must not be taken for another. */
  readonly facts: Partial<Record<FigureKind, string | null>>
  /** The whole of something (总投资), which stands above its parts. */
  readonly isTotal: boolean
  /** Written by the month: a yearly figure does not follow. */
  readonly isMonthly: boolean
  /** Needs the unit to be written out: 年产8亿 may be pieces. */
  readonly needsUnit: boolean
  /** Says what is done with the thing (自建厂房), so that a figure before it is of something else. */
  readonly isVerb: boolean
  /** Describes the enterprise as it is (founding, registered capital); what follows may do so too. */
  readonly isProfile: boolean
  /** May stand between other words that name a figure and the figure (投资建厂3亿). */
  readonly isPassable: boolean
  /** Two facts claim the figure; which, a person says. */
  readonly either: readonly string[]
}

const base: Cue = {
  facts: {},
  isTotal: false,
  isMonthly: false,
  needsUnit: false,
  isVerb: false,
  isProfile: false,
  isPassable: false,
  either: [],
}

/** A cue for these facts; all else is no unless given. */
export const cue = (facts: Cue['facts'], more: Partial<Cue> = {}): Cue => ({ ...base, ...more, facts })

/** The words of one cue; `words` are parted by | and folded: lower case, simplified script. */
export function cues(
  facts: Cue['facts'],
  words: string,
  more: Partial<Cue> = {},
): readonly (readonly [word: string, cue: Cue])[] {
  const one = cue(facts, more)
  return words.split('|').map((word) => [word, one] as const)
}
