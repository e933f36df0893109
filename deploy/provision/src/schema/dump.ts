import type { Client } from 'pg'
import { objectQueries, tableQuery } from './queries.ts'

/** Something a schema holds, as the statements that would make it. */
export type SchemaObject = { name: string; text: string }

const byDefault = ['select', 'insert', 'update', 'delete']

/**
 * What a schema holds, as SQL that reads like its migrations would if they were written today: tables with columns,
 * constraints, indexes, triggers and row-level security, then sequences, views, types and functions, each by name.
 * `app` is the role whose rights are said where they are not the usual ones.
 */
export async function dumpSchema(client: Client, schema: string, app: string): Promise<SchemaObject[]> {
  await client.query(`select set_config('search_path', $1, false)`, [schema])
  // Definitions name their schema; a reader of a service's schema knows it.
  const local = (text: string) => text.replaceAll(new RegExp(`(?<![\\w.'])${schema}\\.`, 'g'), '')
  const tables = await client.query<TableRow>(tableQuery, [schema, app])
  const objects: SchemaObject[] = tables.rows.map((row) => ({ name: row.name, text: local(tableText(row)) }))
  for (const query of objectQueries) {
    const { rows } = await client.query<SchemaObject>(query, [schema])
    objects.push(...rows.map(({ name, text }) => ({ name, text: withoutOwnSchema(text, schema) })))
  }
  return objects
}

type TableRow = {
  name: string
  columns: string[]
  constraints: string[]
  options: string
  kind: string
  indexes: string[]
  triggers: string[]
  security: string[]
  rights: string[]
}

function tableText({
  name,
  kind,
  columns,
  constraints,
  options,
  indexes,
  triggers,
  security,
  rights,
}: TableRow): string {
  const inside = [...columns, ...constraints].map((line) => `  ${line}`).join(',\n')
  const unusual = byDefault.some((right) => !rights.includes(right))
  return [
    ...(unusual
      ? [`-- the service itself may ${rights.length === 0 ? 'not touch it' : `only ${rights.join(', ')}`}`]
      : []),
    `create ${kind}table ${name} (\n${inside}\n)${options};`,
    ...[...indexes, ...triggers, ...security].map((statement) => `${statement};`),
  ].join('\n')
}

/** The heading of a function or view; what stands in its body is its author's. */
function withoutOwnSchema(text: string, schema: string): string {
  return text
    .replace(`${schema}.`, '')
    .replace(`SET search_path TO '${schema}', 'public'`, 'SET search_path FROM CURRENT')
}
