import { type Fault, refuse } from '@lianqiao/service-kit'
import { columns, type Field, type Heading, readHeading } from './columns.ts'
import type { TableRow } from './table-row.ts'

const REQUIRED: Field['is'][] = ['kind', 'code', 'name', 'size']
/** Columns that lists have and that say nothing. */
const IDLE = ['', '序号', '序號', 'no', 'no.', '#']

/** How the file calls a column, for those of its rows that are refused later. */
export type ColumnNames = (field: Field['is']) => string

/** What the file calls a column; one it does not have, what an export would. */
export function columnNames(headings: readonly (Heading | null)[]): ColumnNames {
  return (is) => headings.find((heading) => heading?.field.is === is)?.column ?? headingOf(is)
}

const headingOf = (is: Field['is']) => columns.find(({ field }) => field.is === is)?.headings[0] ?? is

/** What each column of a file says; null for those that say nothing. Throws (unprocessable) all that is wrong with them. */
export function readHeadings({ cells }: TableRow): (Heading | null)[] {
  const errors: Fault[] = []
  const headings = cells.map(({ value }, i) => {
    const text = String(value ?? '').trim()
    if (IDLE.includes(text.toLowerCase())) return null
    const pointer = `/headings/${i}`
    const heading = readHeading(text)
    if (heading === undefined)
      errors.push({
        pointer,
        code: 'unknown-field',
        ...unknownHeading(text),
      })
    else if ('wrongUnit' in heading)
      errors.push({
        ...{ pointer, code: 'unit', detail: `in ${heading.expected}, found ${heading.wrongUnit}` },
        zh: `单位应为${heading.expected},表头写的是${heading.wrongUnit}`,
      })
    else return heading
    return null
  })
  const names = headings.map((heading) => heading && keyOf(heading.field))
  headings.forEach((heading, i) => {
    if (heading !== null && names.indexOf(names[i] as string) !== i)
      errors.push({
        ...{ pointer: `/headings/${i}`, code: 'repeated', detail: `there are two columns "${heading.column}"` },
        zh: `有两列“${heading.column}”`,
      })
  })
  const missing = REQUIRED.filter((is) => !headings.some((heading) => heading?.field.is === is))
  if (errors.length === 0)
    errors.push(
      ...missing.map((is) => ({
        pointer: '/headings',
        code: 'required',
        detail: `a column ${headingOf(is)}`,
        zh: `缺少“${headingOf(is)}”一列`,
      })),
    )
  if (errors.length > 0) throw refuse('unprocessable', { errors })
  return headings
}

/** One name for a field: of a fact its own. */
export const keyOf = (field: Field) => (field.is === 'fact' ? field.fact : field.is)

function unknownHeading(text: string): { detail: string; zh: string } {
  const known = columns.map(({ headings: [name] }) => name).join('、')
  return { detail: `no column "${text}"; there are ${known}`, zh: `没有“${text}”这一列;可用的列:${known}` }
}
