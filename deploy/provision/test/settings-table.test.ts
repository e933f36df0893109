import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { settingsTable } from '../src/settings-table.ts'

const root = join(import.meta.dirname, '../../..')
const readme = readFileSync(join(root, 'README.md'), 'utf8')

/** What the workspace's programs tell each other; nobody sets it. */
const internal = ['LIANQIAO_CALLED_FROM', 'LIANQIAO_MISSING_PARTS_FILE', 'LIANQIAO_SECRETS']

it('stands in the README as the services declare it (npm run settings -- --write)', () => {
  expect(readme).toContain(settingsTable())
})

// The table knows what is declared as a setting; a program may as well read its environment, or a container's be set.
it('leaves out no variable that a program reads or docker-compose.yml sets', () => {
  const tracked = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
  const sources = tracked
    .split('\n')
    .filter(
      (file) => /^docker-compose\.yml$|\/src\/.*\.ts$|^scripts\/.*\.(ts|mjs)$/.test(file) && !/\/test\//.test(file),
    )
  const read = sources.flatMap((file) => {
    const text = (() => {
      try {
        return readFileSync(join(root, file), 'utf8')
      } catch {
        // Git still lists a file that is being moved.
        return ''
      }
    })()
    return [...text.matchAll(/LIANQIAO_[A-Z]+(?:_[A-Z]+)*/g)].map(([name]) => name)
  })
  const known = new Set([...readme.matchAll(/LIANQIAO_[A-Z_]+/g)].map(([name]) => name))
  const missing = read.filter((name) => !internal.includes(name) && !known.has(name.replace(/_FILE$/, '')))
  expect([...new Set(missing)]).toEqual([])
})
