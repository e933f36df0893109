import { scaled } from '../figures/decimal.ts'
import type { Quantity } from '../figures/quantity.ts'
import { type Unit, unitAt } from '../figures/units.ts'

/** The unit that a form gives in brackets before its figures: 总投资(万元):12000. */
export type UnitNote = { readonly unit: Unit; readonly zeros: number; readonly to: number }

const NOTE = /\((?:单位:? ?)?([万亿]?)(元|美元|港元|亩|平方米|平米|㎡|人|名|公顷|千伏安|kva|%)\)/y

export function unitNoteAt(text: string, at: number): UnitNote | null {
  NOTE.lastIndex = at
  const match = NOTE.exec(text)
  const unit = match && unitAt(match[2]!, 0)
  if (!unit) return null
  return { unit: unit.meaning, zeros: match[1] === '万' ? 4 : match[1] === '亿' ? 8 : 0, to: at + match[0].length }
}

/** The figure in the unit of the note, unless it carries one of its own. */
export function withNote(quantity: Quantity, { unit, zeros }: UnitNote): Quantity {
  if (quantity.unit !== null || quantity.magnitude > 0) return quantity
  return { ...quantity, low: scaled(quantity.low, zeros), high: scaled(quantity.high, zeros), unit, magnitude: zeros }
}
