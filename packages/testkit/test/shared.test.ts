import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { onceARun, runFile } from '../src/shared.ts'

it('makes a shared part once a run, and again when it is gone', async () => {
  const name = `test-${process.pid}`
  let made = 0
  const make = async () => {
    made += 1
    return { directory: mkdtempSync(join(tmpdir(), 'lianqiao-shared-')) }
  }
  const [one, two] = await Promise.all([onceARun(name, make), onceARun(name, make)])
  expect(one).toEqual(two)
  expect(made).toBe(1)
  rmSync(one.directory, { recursive: true })
  const fresh = await onceARun(name, make)
  expect(made).toBe(2)
  expect(fresh).not.toEqual(one)
  rmSync(fresh.directory, { recursive: true })
  rmSync(runFile(name))
})

it('tells everyone who waits why a shared part could not be made', async () => {
  const failing = onceARun(`failing-${process.pid}`, async () => {
    throw new Error('no jars')
  })
  await expect(failing).rejects.toThrow('no jars')
})
