import type { Meta } from './schema/common.ts'

export type CsvTable = { readonly meta: Meta; readonly columns: readonly string[]; readonly rows: readonly Csv[] }
export type Csv = { readonly line: number; readonly cells: readonly string[] }

const cellsOf = (line: string): string[] => {
  if (!line.includes('"')) return line.split(',')
  const cells: string[] = []
  let cell = ''
  let quoted = false
  for (let i = 0; i < line.length; i++) {
    const char = line[i]
    if (quoted && char === '"' && line[i + 1] === '"') {
      cell += '"'
      i++
    } else if (char === '"') quoted = !quoted
    else if (char === ',' && !quoted) {
      cells.push(cell)
      cell = ''
    } else cell += char
  }
  return [...cells, cell]
}

/**
 * Reads a table whose head is `# key: value` lines (name, version, source…, note) and a line of column names.
 * Cells are RFC 4180, except that none holds a line break. A general reader took 100 ms for our 5,000 lines, this one 5.
 */
export const readCsv = (text: string): CsvTable => {
  const sources: string[] = []
  const head: Record<string, string> = {}
  const rows: Csv[] = []
  let columns: string[] | null = null
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw
    if (line === '') continue
    if (columns === null && line.startsWith('#')) {
      const [key = '', ...rest] = line.slice(1).split(':')
      const value = rest.join(':').trim()
      if (key.trim() === 'source') sources.push(value)
      else head[key.trim()] = value
    } else if (columns === null) columns = cellsOf(line)
    else rows.push({ line: index + 1, cells: cellsOf(line) })
  }
  const { name = '', version = '', ...rest } = head
  return { meta: { name, version, sources, ...rest }, columns: columns ?? [], rows }
}
