import { readFile } from 'node:fs/promises'
import type { ChainInput } from '@lianqiao/chains'

/** One line of a case file. `label` is the chain, 'none', or null where the file does not say. */
export type ChainCase = { id: string; input: ChainInput; label: string | null; tricky: boolean }

type Row = {
  id?: unknown
  name?: unknown
  text?: unknown
  gbt4754?: unknown
  products?: unknown
  primary?: unknown
  tricky?: unknown
}

/** Reads JSON lines. Only name, text, code and products enter `input`: label and note stay outside. */
export async function readCases(file: string): Promise<ChainCase[]> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim() !== '')
  return lines.map((line, index) => {
    const row = JSON.parse(line) as Row
    return {
      id: String(row.id ?? index + 1),
      input: {
        name: textOf(row.name),
        text: textOf(row.text),
        gbt4754: textOf(row.gbt4754),
        ...(Array.isArray(row.products) ? { products: row.products.map(textOf) } : {}),
      },
      label: typeof row.primary === 'string' && row.primary !== '' ? row.primary : null,
      tricky: row.tricky === true,
    }
  })
}

const textOf = (value: unknown): string => (value === null || value === undefined ? '' : String(value))
