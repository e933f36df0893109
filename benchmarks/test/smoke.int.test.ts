import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { startKafka, startPostgres } from '@lianqiao/testkit'
import { describe, expect, it } from 'vitest'
import { benchmarks } from '../src/table.ts'

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url))
const bench = (name: string, args: readonly string[]) =>
  promisify(execFile)(process.execPath, ['--disable-warning=ExperimentalWarning', main, name, ...args, '--json'])

const postgres = await startPostgres({ shared: true })
const kafka = await startKafka({ shared: true })

// As many at a time as the project allows: each is a process of its own that waits for others most of the time.
describe.skipIf(!postgres.available).concurrent('the smallest run of each benchmark', () => {
  for (const [name, { smallest, needs }] of Object.entries(benchmarks))
    it.skipIf(needs === 'kafka' && !kafka.available)(`bench ${name} ends well, with figures`, async () => {
      const { stdout } = await bench(name, smallest)
      const figures: unknown[] = stdout.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line)]))
      expect(figures.length).toBeGreaterThan(0)
      for (const figure of figures)
        expect(figure).toMatchObject({
          name: expect.any(String),
          variant: expect.any(String),
          value: expect.any(Number),
          unit: expect.any(String),
        })
    })
})

it('a benchmark that is none, and an option that it does not know, are wrong use', async () => {
  await expect(bench('speed', [])).rejects.toMatchObject({ code: 2, stderr: expect.stringContaining('NAME: intake') })
  await expect(bench('relay', ['--everything'])).rejects.toMatchObject({
    code: 2,
    stderr: expect.stringContaining("'--everything'"),
  })
})
