/** A stretch of a text, offsets in UTF-16 units, end exclusive. */
export type Span = { start: number; end: number }

export type Piece<Mark> = { text: string; marks: Mark[] }

/**
 * Cuts a text at every place where a mark begins or ends, so that overlapping marks each keep their part. The pieces
 * put together are the text again. Marks that lie outside the text are cut to it; empty ones are left out. In a piece,
 * the mark that begins last (the most specific) stands first.
 */
export function cut<Mark extends Span>(text: string, marks: readonly Mark[]): Piece<Mark>[] {
  const inside = marks
    .map((mark) => ({ mark, start: Math.max(0, mark.start), end: Math.min(text.length, mark.end) }))
    .filter(({ start, end }) => start < end)
  const edges = [...new Set([0, text.length, ...inside.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  )
  return edges.slice(0, -1).map((from, i) => ({
    text: text.slice(from, edges[i + 1]),
    marks: inside
      .filter(({ start, end }) => start <= from && end > from)
      .sort((a, b) => b.start - a.start || a.end - b.end)
      .map(({ mark }) => mark),
  }))
}
