import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { startPostgres } from '@lianqiao/testkit'
import { beforeAll, describe, expect, it } from 'vitest'
import { serviceNames } from '../src/index.ts'
import { type SchemaFile, schemaFiles } from '../src/schema/files.ts'

const root = join(import.meta.dirname, '../../..')
const postgres = await startPostgres({ shared: true })
const paths = [
  'packages/eventing/schema.sql',
  'packages/eventing/bus-schema.sql',
  ...serviceNames.map((name) => `services/${name}/schema.sql`),
]

describe.skipIf(!postgres.available)('the committed dump of a schema', () => {
  let made: SchemaFile[]
  beforeAll(async () => {
    made = await schemaFiles(postgres.available ? postgres.url : '')
  })

  it('is made for every service, for eventing and for the bus', () => {
    expect(made.map(({ path }) => path)).toEqual(paths)
  })

  it.each(paths)('%s is what the migrations make (npm run schema -- --write)', (path) => {
    expect(readFileSync(join(root, path), 'utf8')).toBe(made.find((file) => file.path === path)?.text)
  })
})
