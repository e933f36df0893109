import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { run as calendar } from '../src/calendar/main.ts'
import { run as chains } from '../src/chains/main.ts'
import { run as enterprises } from '../src/enterprises/main.ts'
import { run as facts } from '../src/facts/main.ts'
import { run as identifiers } from '../src/identifiers/main.ts'
import { run as places } from '../src/places/main.ts'

describe('a file with rows that are none', () => {
  let directory = ''
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'rows-'))
  })
  afterAll(() => rm(directory, { recursive: true }))

  /** Runs on the lines; gives the exit code, what was told, and the ids answered. */
  async function answered(run: (args: string[]) => Promise<number>, option: string, lines: readonly string[]) {
    const [file, out] = [join(directory, 'in.jsonl'), join(directory, 'out.jsonl')]
    await writeFile(file, lines.join('\n'))
    const told: string[] = []
    const error = vi.spyOn(process.stderr, 'write').mockImplementation((text) => told.push(String(text)) > 0)
    const output = vi.spyOn(process.stdout, 'write').mockImplementation(() => true)
    const code = await run([option, file, '--predictions', out, '--json'])
    error.mockRestore()
    output.mockRestore()
    const predictions = (await readFile(out, 'utf8')).split('\n').filter((line) => line !== '')
    return { code, told: told.join(''), ids: predictions.map((line) => (JSON.parse(line) as { id: string }).id) }
  }

  it.each([
    ['chains', chains, '--cases', '{"id":"a","name":"","text":"女鞋"}', '{"id":"b"}', 'nothing to read'],
    ['facts', facts, '--cases', '{"id":"a","text":"投资3亿"}', '{"id":"b","text":1}', 'text is missing'],
    ['places', places, '--cases', '{"id":"a","text":"佛山"}', '{"id":"b","text":null}', 'text is missing'],
    [
      'pairs',
      enterprises,
      '--pairs',
      '{"id":"a","a":{"name":"x"},"b":{"name":"x"}}',
      '{"id":"b","a":{"name":"x"}}',
      'b.name',
    ],
    [
      'identifiers',
      identifiers,
      '--cases',
      '{"id":"a","kind":"uscc","input":""}',
      '{"id":"b","kind":"vat"}',
      'kind is one of',
    ],
    [
      'calendar',
      calendar,
      '--cases',
      '{"id":"a","place":"CN","op":"isWorkday","from":"2026-02-16"}',
      '{"id":"b","place":"TW","op":"isWorkday","from":"2026-02-16"}',
      'place is one of',
    ],
  ] as const)('%s: they are told by line, the others answered', async (_, run, option, good, bad, why) => {
    const { code, told, ids } = await answered(run, option, [`\ufeff${good}`, 'no JSON', '', '[1]', bad])
    expect(ids).toEqual(['a'])
    expect(code).toBe(1)
    expect(told).toContain('in.jsonl, line 2: not a JSON object')
    expect(told).toContain('in.jsonl, line 4: not a JSON object')
    expect(told).toMatch(new RegExp(`in\\.jsonl, line 5: .*${why}`))
  })
})
