import { unescapeFormula } from '../formula-escape.ts'
import type { Cell } from '../table-row.ts'

/** What a cell holds that cannot be taken: a fault code, with its words in English and Chinese. */
export class WrongCell extends Error {
  readonly code: string
  readonly zh: string
  constructor(code: string, detail: string, zh: string) {
    super(detail)
    this.code = code
    this.zh = zh
  }
}

/** What a cell says, without blanks around it; empty where it says nothing. */
export function text(cell: Cell | undefined): string {
  return cell?.value === null || cell === undefined ? '' : unescapeFormula(String(cell.value).trim())
}

const NUMBER = /^(?<figure>-?[\d,，]+(?:\.\d+)?)\s*(?<unit>.*)$/u

/** A figure and the unit beside it, if there is one; null for an empty cell. */
export function figureOf(cell: Cell): { figure: number; unit: string } | null {
  if (typeof cell.value === 'number') return { figure: cell.value, unit: '' }
  const said = text(cell)
  if (said === '') return null
  const { figure, unit = '' } = NUMBER.exec(said)?.groups ?? {}
  if (figure === undefined) throw new WrongCell('wrong-type', `a figure, found "${said}"`, `应为数字,填的是“${said}”`)
  return { figure: Number(figure.replaceAll(/[,，]/g, '')), unit: unit.trim().toLowerCase() }
}
