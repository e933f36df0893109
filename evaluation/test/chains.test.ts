import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readCases } from '../src/chains/cases.ts'
import { loadChainData } from '../src/chains/data.ts'
import { answerAll, evaluate, predictionOf } from '../src/chains/evaluate.ts'
import { run, trainingFiles } from '../src/chains/main.ts'

const holdOut = new URL('../data/chains/before-tuning.jsonl', import.meta.url).pathname

describe('evaluating chains', () => {
  let directory = ''
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'chains-'))
  })
  afterAll(() => rm(directory, { recursive: true }))

  it('reaches the target on the development cases and the hold-out, and beats every baseline', async () => {
    const data = await loadChainData()
    const training = (await Promise.all(trainingFiles.map(readCases))).flat()
    for (const file of [trainingFiles[0]!, holdOut]) {
      const result = evaluate(data, answerAll(data, await readCases(file)), training)
      expect(result.macroF1).toBeGreaterThanOrEqual(0.93)
      expect(result.tricky.accuracy).toBeGreaterThanOrEqual(0.88)
      expect(result.calibrationError).toBeLessThanOrEqual(0.06)
      for (const baseline of Object.values(result.baselines)) expect(result.macroF1).toBeGreaterThan(baseline.macroF1)
    }
  })

  it('keeps label, note and place from the classifier: other ones change no prediction', async () => {
    const rows = (await readFile(trainingFiles[0]!, 'utf8'))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    const changed = rows.map((row) => ({
      ...row,
      primary: 'internet',
      secondary: 'none',
      note: '互联网平台',
      originCity: '女鞋',
      tricky: true,
    }))
    const file = join(directory, 'changed.jsonl')
    await writeFile(file, changed.map((row) => `${JSON.stringify(row)}\n`).join(''))
    const data = await loadChainData()
    const answers = async (path: string) => answerAll(data, await readCases(path)).map(predictionOf)
    expect(await answers(file)).toEqual(await answers(trainingFiles[0]!))
  })

  it('writes one prediction a case where there are no labels', async () => {
    const file = join(directory, 'unlabelled.jsonl')
    const predictions = join(directory, 'out.jsonl')
    await writeFile(
      file,
      '{"id":"X1","name":"某某鞋业","text":"女鞋","gbt4754":""}\n{"id":"X2","name":"","text":"住宅开发"}\n',
    )
    expect(await run(['--cases', file, '--predictions', predictions, '--json'])).toBe(0)
    const lines = (await readFile(predictions, 'utf8'))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(lines).toMatchObject([
      { id: 'X1', chain: 'fashion-goods', segment: '鞋履' },
      { id: 'X2', chain: null, segment: null },
    ])
    for (const line of lines) expect(Object.keys(line)).toEqual(['id', 'chain', 'segment', 'confidence', 'review'])
  })
})
