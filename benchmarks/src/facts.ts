import { readFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { factReader } from '../../evaluation/src/facts/cases.ts'
import { type Figure, jsonLines, median, round, spreadOf } from './figure.ts'

const CASES = new URL('../../evaluation/data/facts/development.jsonl', import.meta.url)
/** Texts that one core reads in a second, as issue 14 asks. */
const TARGET = 20_000
const LENGTH = 200

/**
 * Texts read per second of one core's time, places and titles included. The rival is the target: a ratio of 1 or more
 * reaches it.
 */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      json: { type: 'boolean' },
      runs: { type: 'string', default: '7' },
      texts: { type: 'string', default: '20000' },
    },
  })
  const figures = await factFigures({ runs: Number(values.runs), texts: Number(values.texts) })
  process.stdout.write(values.json ? jsonLines(figures) : tableOf(figures))
  return 0
}

async function factFigures({ runs, texts }: { runs: number; texts: number }): Promise<Figure[]> {
  const lines = (await readFile(CASES, 'utf8')).trim().split('\n')
  const written = lines.map((line) => (JSON.parse(line) as { text: string }).text)
  const long = written.map((_, index) => stretched(written, index))
  const { read } = await factReader()
  const figure = (variant: string, inputs: readonly string[]): Figure => {
    const timed = (): number => {
      const start = process.cpuUsage()
      for (let index = 0; index < texts; index += 1) read(inputs[index % inputs.length]!)
      const { user, system } = process.cpuUsage(start)
      return (texts / (user + system)) * 1e6
    }
    timed()
    const rates = Array.from({ length: runs }, timed)
    const ratios = rates.map((rate) => rate / TARGET)
    return {
      name: 'facts: texts per second of processor time',
      variant,
      value: round(median(rates)),
      unit: 'texts/s',
      rival: `target ${TARGET} texts/s`,
      ratio: round(median(ratios)),
      runs,
      spread: round(spreadOf(ratios)),
    }
  }
  return [figure('as written', written), figure(`${LENGTH} characters`, long)]
}

/** 200 characters, joined from neighbouring texts. */
function stretched(texts: readonly string[], index: number): string {
  let text = texts[index]!
  for (let next = index + 1; text.length < LENGTH; next += 1) text += `。${texts[next % texts.length]!}`
  return text.slice(0, LENGTH)
}

const tableOf = (figures: readonly Figure[]): string =>
  [
    `one core of ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`,
    ...figures.map(
      ({ name, variant, value, unit, rival, ratio, runs, spread }) =>
        `${name} · ${variant}: ${value} ${unit} (${ratio} × ${rival}; median of ${runs}, spread ${(spread * 100).toFixed(0)} %)`,
    ),
    '',
  ].join('\n')
