// Prints every schema as its migrations make it; `--write` puts the dumps beside the migrations.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { schemaFiles } from '../deploy/provision/src/schema/files.ts'
import { startPostgres } from '../packages/testkit/src/index.ts'

const root = join(import.meta.dirname, '..')
const postgres = await startPostgres()
if (!postgres.available) throw new Error(postgres.reason)
try {
  for (const { path, text } of await schemaFiles(postgres.url))
    if (process.argv.includes('--write')) await writeFile(join(root, path), text)
    else process.stdout.write(`${text}\n`)
} finally {
  await postgres.stop()
}
