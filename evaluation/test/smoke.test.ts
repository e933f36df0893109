import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, describe, expect, it } from 'vitest'
import { subjects } from '../src/table.ts'

const room = join(import.meta.dirname, '..')
const folder = mkdtempSync(join(tmpdir(), 'lianqiao-evaluate-'))
afterAll(() => rmSync(folder, { recursive: true }))

const evaluate = (...args: string[]) =>
  promisify(execFile)(process.execPath, ['--disable-warning=ExperimentalWarning', join(room, 'src/main.ts'), ...args], {
    maxBuffer: 1e8,
  })

describe('a small run of each evaluation', () => {
  for (const [subject, { smallest }] of Object.entries(subjects))
    it.each(smallest.map((args) => [args.join(' '), args] as const))(
      `evaluate ${subject} %s ends well and writes what it was told to`,
      async (_, args) => {
        const paths = args.map((arg) =>
          arg.startsWith('data/') ? join(room, arg) : arg.replace(/^out\//, `${folder}/`),
        )
        await expect(evaluate(subject, ...paths)).resolves.toBeDefined()
        const written = args.flatMap((arg, at) => (arg.startsWith('out/') ? [paths[at]!] : []))
        for (const file of written) expect(statSync(file).size).toBeGreaterThan(0)
      },
    )

  it('of a subject has at least one row', () => {
    expect(Object.entries(subjects).filter(([, { smallest }]) => smallest.length === 0)).toEqual([])
  })
})

it('a subject that is none, and an option that it does not know, are wrong use', async () => {
  await expect(evaluate('taste')).rejects.toMatchObject({
    code: 2,
    stderr: expect.stringContaining('chains | calendar'),
  })
  await expect(evaluate('places', '--everything')).rejects.toMatchObject({
    code: 2,
    stderr: expect.stringContaining("'--everything'"),
  })
})
