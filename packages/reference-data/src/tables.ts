import { type CsvTable, readCsv } from './csv.ts'
import { type Fault, fault } from './faults.ts'
import type { Meta } from './schema/common.ts'

type Line = { readonly code: string; readonly level: number; readonly name: string; readonly remark: string }

const columns = 'code,level,name,remark'

const headFaults = (file: string, table: CsvTable): Fault[] => {
  const faults: Fault[] = []
  if (table.columns.join(',') !== columns)
    faults.push(fault(file, null, '', `表头应为 ${columns}`, `the column names must be ${columns}`))
  if (!table.meta.name || !table.meta.version || table.meta.sources.length === 0)
    faults.push(
      fault(file, null, '', '文件头须有 name、version、source', 'the head must give name, version and source'),
    )
  return faults
}

/**
 * Reads a table of coded names; `shapes[level]` is the form a code of that level must have.
 * Faults carry the line; lines that are wrong are left out of `rows`.
 */
export const readCodeTable = (
  file: string,
  text: string,
  shapes: Readonly<Record<number, RegExp>>,
): { meta: Meta; rows: readonly Line[]; faults: readonly Fault[] } => {
  const table = readCsv(text)
  const faults = headFaults(file, table)
  const rows: Line[] = []
  const seen = new Set<string>()
  for (const { line, cells } of table.rows) {
    const [code = '', levelText = '', name = '', remark = ''] = cells
    const shape = shapes[Number(levelText)]
    const wrong = (zhHans: string, en: string) => faults.push(fault(file, code || null, `line ${line}`, zhHans, en))
    if (cells.length !== 4) wrong(`应有 4 列,实有 ${cells.length} 列`, `4 cells expected, ${cells.length} found`)
    else if (!shape) wrong(`级别 ${levelText} 不存在`, `there is no level ${levelText}`)
    else if (!shape.test(code)) wrong(`代码 ${code} 不合级别 ${levelText}`, `code ${code} is not of level ${levelText}`)
    else if (name === '') wrong('缺少名称', 'the name is missing')
    else if (seen.has(code)) wrong(`代码 ${code} 重复`, `code ${code} appears twice`)
    else {
      seen.add(code)
      rows.push({ code, level: Number(levelText), name, remark })
    }
  }
  return { meta: table.meta, rows, faults }
}
