import { randomBytes } from 'node:crypto'
import { addressOf, connected } from '../connection.ts'
import { provisionDatabase } from '../database.ts'
import { byService, serviceDatabases, serviceNames } from '../services.ts'
import { dumpSchema, type SchemaObject } from './dump.ts'

/** A committed dump: where it stands in the workspace, and what it must be. */
export type SchemaFile = { path: string; text: string }

const eventing = 'eventing'
const head = (what: string) =>
  `-- ${what} Made by \`npm run schema -- --write\` from a migrated database; a test holds it to the migrations.\n`

/**
 * Every schema as its migrations make it, from a database of their own on this server (dropped afterwards). What
 * eventing puts into every service's schema is told once, in eventing's own dump.
 */
export async function schemaFiles(superuserUrl: string): Promise<SchemaFile[]> {
  const id = randomBytes(4).toString('hex')
  const [database, rolePrefix] = [`schema_${id}`, `schema_${id}_`]
  const password = randomBytes(16).toString('hex')
  const rooms = [...serviceNames, eventing, 'bus']
  try {
    await provisionDatabase({
      superuserUrl,
      database,
      rolePrefix,
      services: [
        ...serviceDatabases(byService(() => password)),
        { name: eventing, schema: eventing, appPassword: password, migrations: [] },
      ],
      bus: { appPassword: password },
    })
    return await connected(addressOf(superuserUrl, { database }), async (client) => {
      const dumpOf = (schema: string) => dumpSchema(client, schema, `${rolePrefix}${schema}_app`)
      const common = await dumpOf(eventing)
      const known = new Set(common.map(({ text }) => text))
      const files = [
        file('packages/eventing/schema.sql', 'What every service has for its events.', common),
        file('packages/eventing/bus-schema.sql', "The local transport's log.", await dumpOf('bus')),
      ]
      for (const name of serviceNames) {
        const own = (await dumpOf(name)).filter(({ text }) => !known.has(text))
        files.push(file(`services/${name}/schema.sql`, `The schema ${name}, beside what eventing puts into it.`, own))
      }
      return files
    })
  } finally {
    await connected(superuserUrl, async (client) => {
      await client.query(`drop database if exists ${database} with (force)`)
      for (const room of rooms)
        for (const role of ['app', 'owner']) await client.query(`drop role if exists ${rolePrefix}${room}_${role}`)
    })
  }
}

function file(path: string, what: string, objects: readonly SchemaObject[]): SchemaFile {
  return { path, text: [head(what), ...objects.map(({ text }) => `${text}\n`)].join('\n') }
}
