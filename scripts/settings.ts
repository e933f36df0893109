// Prints the table of settings as the services declare them; `--write` puts it into README.md.
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { settingsTable } from '../deploy/provision/src/settings-table.ts'

const readme = join(import.meta.dirname, '..', 'README.md')
const table = settingsTable()
if (process.argv.includes('--write')) {
  const text = await readFile(readme, 'utf8')
  const [before = '', rest = ''] = text.split(/(?<=<!-- settings:[^>]*-->)/)
  const after = rest.slice(rest.indexOf('<!-- /settings -->'))
  await writeFile(readme, `${before}\n${table}\n${after}`)
} else process.stdout.write(`${table}\n`)
