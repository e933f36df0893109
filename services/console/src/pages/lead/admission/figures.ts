import type { Scorecard, ScorecardInput } from '@lianqiao/contracts/console-api'

/** What stands in the form, by item. */
export type Figures = Record<string, { value: number | null; source: string }>

/** The figures that were recorded last, as a beginning. */
export const figuresOf = (card: Scorecard | undefined): Figures =>
  Object.fromEntries(card?.items.map(({ item, value, source }) => [item, { value, source }]) ?? [])

/** What is sent: an item without a figure stays unknown. */
export const judgedFigures = (figures: Figures): ScorecardInput['figures'] =>
  Object.entries(figures).flatMap(([item, { value, source }]) =>
    value === null ? [] : [{ item, value, source: source.trim() }],
  )

/** Items whose figure nobody could check. */
export const withoutSource = (figures: ScorecardInput['figures']): string[] =>
  figures.filter(({ source }) => source === '').map(({ item }) => item)
