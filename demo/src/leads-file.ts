import { readFileSync } from 'node:fs'

export type LeadRow = {
  id: string
  name: string
  originCity?: string
  originCode?: string
  text?: string
  gbt4754?: string
  facts?: Record<string, unknown>
}

/** Thrown with the line and what is wrong with it. */
export class LeadsFileError extends Error {}

/** Reads a file of leads, one JSON object a line. Fields that are not of a lead are left aside. */
export function readLeadsFile(path: string): LeadRow[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .map((line, index) => ({ line: line.trim(), number: index + 1 }))
    .filter(({ line }) => line !== '')
    .map(({ line, number }) => parseRow(line, `${path}:${number}`))
}

function parseRow(line: string, where: string): LeadRow {
  let row: Partial<Record<string, unknown>>
  try {
    row = JSON.parse(line)
  } catch {
    throw new LeadsFileError(`${where}: not JSON / 不是 JSON`)
  }
  for (const field of ['id', 'name'] as const)
    if (typeof row[field] !== 'string' || row[field] === '')
      throw new LeadsFileError(`${where}: "${field}" must be a text / 必须是文本`)
  const { id, name, originCity, originCode, text, gbt4754 } = row as LeadRow
  return { id, name, originCity, originCode, text, gbt4754 }
}

/** The row as the partner API takes it. Empty fields are left out: they say nothing. */
export function submissionOf(row: LeadRow): object {
  const { id, name, originCity, originCode, text, gbt4754, facts } = row
  const given = { enterpriseName: name, externalId: id, originCity, originCode, text, gbt4754, facts }
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined && value !== ''))
}
