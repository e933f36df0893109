import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { json, withEdited } from './support/broken.ts'

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url))

const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', main, ...args],
    {
      encoding: 'utf8',
    },
  )
  return { status, stdout, stderr }
}

describe('npm run reference-data', () => {
  it('exits zero and names the versions when all is well', () => {
    const { status, stdout } = run('check', '--json')
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ ok: true, faults: [], versions: { parks: '2026-11-23.1' } })
  })

  it('exits non-zero and tells file, row and reason in both languages', async () => {
    const edits = { 'parks.json': json((file) => (file.rows[0].chains = ['robots'])) }
    const { status, stderr } = await withEdited(edits, async (directory) => run('check', '--data', directory))
    expect(status).toBe(1)
    expect(stderr).toContain('parks.json P01: 产业链 robots 不存在 / the chain robots does not exist')
    expect(stderr).toContain('共 1 处问题')
  })

  it('says how it is used when it is not understood', () => {
    const { status, stderr } = run('check', '--jsn')
    expect(status).toBe(2)
    expect(stderr).toContain('--jsn')
    expect(stderr).toContain('usage: npm run reference-data -- check')
  })
})
