/** A row as a file has it: cells by column, and what cannot be read as text or figure. */
export type TableRow = {
  /** As the file counts, the header being row 1. */
  row: number
  cells: readonly Cell[]
}

/** Text or figure or day; `problem` where the cell holds something that is not taken. */
export type Cell = { value: string | number | boolean | null; problem?: 'formula' | 'merged' | 'error' }

export const EMPTY: Cell = { value: null }
