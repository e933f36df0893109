import { type Client, escapeIdentifier as name, escapeLiteral as text } from 'pg'
import { scramVerifier } from './scram.ts'

/** Who owns a schema, and who works in it. */
export interface SchemaRoles {
  schema: string
  /** Cannot log in; migrations run as it. */
  owner: string
  /** Logs in; neither owner nor BYPASSRLS, so row-level security holds for it. */
  app: string
  appPassword: string
}

const powerless = 'nosuperuser nocreatedb nocreaterole nobypassrls noreplication'

/** Makes the missing roles and sets their properties anew, so that a changed password or a widened role is set right. */
export async function makeRoles(client: Client, all: readonly SchemaRoles[]): Promise<string[]> {
  const wanted = all.flatMap(({ owner, app }) => [owner, app])
  const { rows } = await client.query<{ rolname: string }>('select rolname from pg_roles where rolname = any ($1)', [
    wanted,
  ])
  const missing = wanted.filter((role) => !rows.some(({ rolname }) => rolname === role))
  const statements = [
    ...missing.map((role) => `create role ${name(role)}`),
    ...all.flatMap(({ owner, app, appPassword }) => [
      `alter role ${name(owner)} nologin ${powerless}`,
      `alter role ${name(app)} login ${powerless} password ${text(scramVerifier(appPassword))}`,
      // A no-op for a superuser; elsewhere whoever provisions must be allowed to act as the owner.
      `grant ${name(owner)} to current_user`,
    ]),
  ]
  await client.query(statements.join(';\n'))
  return missing
}

/** In the service's database: the schema, and what its application role may do there. Before the migrations run. */
export async function makeSchemas(client: Client, database: string, all: readonly SchemaRoles[]): Promise<void> {
  const statements = all.flatMap(({ schema, owner, app }) => [
    `grant connect, create on database ${name(database)} to ${name(owner)}`,
    `grant connect on database ${name(database)} to ${name(app)}`,
    `create schema if not exists ${name(schema)} authorization ${name(owner)}`,
    `grant usage on schema ${name(schema)} to ${name(app)}`,
    `alter role ${name(app)} in database ${name(database)} set search_path to ${name(schema)}, public`,
    // Given as a table is made, not afterwards: so a migration may take rights away again, for good.
    ...['select, insert, update, delete on tables', 'usage, select on sequences'].map(
      (rights) =>
        `alter default privileges for role ${name(owner)} in schema ${name(schema)} grant ${rights} to ${name(app)}`,
    ),
  ])
  await client.query([`revoke all on database ${name(database)} from public`, ...statements].join(';\n'))
}
