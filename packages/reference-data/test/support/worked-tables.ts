import { readFile } from 'node:fs/promises'

const page = await readFile(new URL('../../../../docs/enclave-worked-examples.md', import.meta.url), 'utf8')

/** A table of the page of worked examples: its rows as cells, without the head. */
export function workedTable(name: string): string[][] {
  const after = page.split(`<!-- table: ${name} -->\n`)[1]
  if (after === undefined) throw new Error(`no table ${name}`)
  const lines = after.split('\n')
  return lines.slice(2, lines.indexOf('', 2) < 0 ? undefined : lines.indexOf('', 2)).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
}

/** Yuan as written on the page ("-1,234.50") in fen. */
export const fenOf = (yuan: string): number => Number(yuan.replaceAll(/[,.]/g, ''))

/** Fen as written on the page. */
export function yuanOf(fen: number): string {
  const digits = String(Math.abs(fen)).padStart(3, '0')
  const whole = digits.slice(0, -2).replaceAll(/\B(?=(\d{3})+$)/g, ',')
  return `${fen < 0 ? '-' : ''}${whole}.${digits.slice(-2)}`
}
