import type { CarrierKind } from '@lianqiao/siting'
import { type Hundredths, toHundredths } from '../../domain/amount.ts'
import { inMu } from '../../domain/hectares.ts'
import type { Cell } from '../table-row.ts'
import { figureOf, WrongCell } from './cell.ts'

const UNIT_OF: Record<CarrierKind, readonly string[]> = {
  land: ['亩', '畝', 'mu'],
  workshop: ['㎡', 'm²', 'm2', '平方米', '平米'],
}

/** 亩 of land or ㎡ of workshops, by the cell's own unit or that of the heading. */
export function sizeOf(cell: Cell, kind: CarrierKind | null, headingUnit: string | null): Hundredths {
  const read = figureOf(cell)
  if (read === null)
    throw new WrongCell('required', 'a size: 亩 for land, ㎡ for workshops', '请填面积:土地为亩,厂房为㎡')
  const unit = read.unit || (headingUnit ?? '').toLowerCase()
  if (/公顷|公頃|^ha$|hectare/.test(unit)) {
    const { detail, zh } = inMu(read.figure)
    throw new WrongCell('unit', detail, zh)
  }
  const both = unit === '' || /[/或]/.test(unit)
  if (kind !== null && !both && !UNIT_OF[kind].includes(unit))
    throw new WrongCell(
      'unit',
      `${UNIT_OF[kind][0]} is the unit of ${kind}, found "${unit}"`,
      `单位应为${UNIT_OF[kind][0]},填的是“${unit}”`,
    )
  const size = toHundredths(read.figure)
  if (size === null)
    throw new WrongCell('decimals', `at most two decimals, found ${read.figure}`, `最多两位小数,填的是 ${read.figure}`)
  return size
}
