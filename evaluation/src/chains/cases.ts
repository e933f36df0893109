import type { ChainInput } from '@lianqiao/chains'
import { type RawRow, type RowsRead, readJsonLines } from '../json-lines.ts'

/** One line of a case file. `label` is the chain, 'none', or null where the file does not say; so `segment`, by name. */
export type ChainCase = {
  id: string
  input: ChainInput
  label: string | null
  segment: string | null
  tricky: boolean
}

type Row = {
  id?: unknown
  name?: unknown
  text?: unknown
  gbt4754?: unknown
  products?: unknown
  primary?: unknown
  segment?: unknown
  tricky?: unknown
}

/** Reads JSON lines. Only name, text, code and products enter `input`: labels and note stay outside. */
export async function readCases(file: string): Promise<ChainCase[]> {
  return (await readCaseFile(file)).rows
}

/** The same, with what is wrong with lines that are no cases. */
export async function readCaseFile(file: string): Promise<RowsRead<ChainCase>> {
  const { rows, faults } = await readJsonLines<Row>(file, problemOf)
  return { rows: rows.map(caseOf), faults }
}

const caseOf = (row: Row, index: number): ChainCase => ({
  id: String(row.id ?? index + 1),
  input: {
    name: textOf(row.name),
    text: textOf(row.text),
    gbt4754: textOf(row.gbt4754),
    ...(Array.isArray(row.products) ? { products: row.products.map(textOf) } : {}),
  },
  label: labelOf(row.primary),
  segment: labelOf(row.segment),
  tricky: row.tricky === true,
})

const problemOf = ({ name, text, gbt4754, products }: RawRow): string | null =>
  [name, text, gbt4754, products].every((value) => value === undefined || value === null)
    ? 'nothing to read: name, text, gbt4754 and products are all missing'
    : null

const labelOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

const textOf = (value: unknown): string => (value === null || value === undefined ? '' : String(value))
