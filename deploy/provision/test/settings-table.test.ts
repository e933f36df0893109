import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { settingsTable } from '../src/settings-table.ts'

it('stands in the README as the services declare it (npm run settings -- --write)', async () => {
  const readme = await readFile(new URL('../../../README.md', import.meta.url), 'utf8')
  expect(readme).toContain(settingsTable())
})
