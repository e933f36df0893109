import type { Cell } from '../table-row.ts'
import { figureOf, WrongCell } from './cell.ts'

/** Whole fen of a price; `fen` are those of one unit of the heading. */
export function fenOf(cell: Cell, fen: number): number | null {
  const read = figureOf(cell)
  if (read === null) return null
  if (read.unit !== '')
    throw new WrongCell(
      'unit',
      `the unit stands in the heading, found "${read.unit}"`,
      `单位写在表头,格内填的是“${read.unit}”`,
    )
  const whole = Math.round(read.figure * fen)
  if (Math.abs(read.figure * fen - whole) > 1e-3)
    throw new WrongCell('decimals', `not a whole number of fen: ${read.figure}`, `不是整数分:${read.figure}`)
  return whole
}
