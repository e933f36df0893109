import { requirements } from '@lianqiao/siting'
import type { Cell } from '../table-row.ts'
import { figureOf, text, WrongCell } from './cell.ts'

const YES = ['是', '有', 'yes', 'true', '1']
const NO = ['否', '无', '無', '没有', 'no', 'false', '0']

/** A fact of a carrier, as its requirement reads it; null where the cell says nothing. */
export function factOf(fact: string, cell: Cell): number | boolean | string | null {
  const requirement = requirements.find(({ carrierFact }) => carrierFact === fact)
  const said = text(cell)
  if (requirement === undefined || said === '') return null
  const { steps } = requirement
  if (steps === undefined) {
    const read = figureOf(cell)
    if (read !== null && read.unit !== '' && read.unit !== requirement.unit.zhHans.toLowerCase())
      throw new WrongCell(
        'unit',
        `in ${requirement.unit.zhHans}, found "${read.unit}"`,
        `单位应为${requirement.unit.zhHans},填的是“${read.unit}”`,
      )
    return read?.figure ?? null
  }
  if (typeof steps[0]?.value === 'boolean') {
    if (YES.includes(said.toLowerCase())) return true
    if (NO.includes(said.toLowerCase())) return false
    throw new WrongCell('wrong-value', `是 or 否, found "${said}"`, `应为是或否,填的是“${said}”`)
  }
  const step = steps.find(
    ({ value, label }) =>
      String(value) === said.toUpperCase() || Object.values(label).includes(said) || label.zhHans.startsWith(said),
  )
  if (step === undefined) {
    const known = steps.map(({ label }) => label.zhHans).join('、')
    throw new WrongCell('wrong-value', `one of ${known}, found "${said}"`, `应为${known}之一,填的是“${said}”`)
  }
  return step.value
}
