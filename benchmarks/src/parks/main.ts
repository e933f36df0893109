import { parseArgs } from 'node:util'
import type { Figure } from '../figure.ts'
import { jsonLines } from '../figure.ts'
import { importing } from './import.ts'
import { ledger } from './ledger.ts'
import { posting } from './postings.ts'
import { proposing } from './propose.ts'
import { reserving } from './reservations.ts'
import { type ParksBench, startParks } from './service.ts'

/** Pure: proposals among few and many carriers, postings. The service: reservations, the ledger, an import. */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      json: { type: 'boolean' },
      runs: { type: 'string', default: '5' },
      asks: { type: 'string', default: '300' },
      reservations: { type: 'string', default: '3000' },
      rows: { type: 'string', default: '100000' },
    },
  })
  const options = { runs: Number(values.runs), asks: Number(values.asks) }
  const figures = [
    ...(await proposing(5_000, options)),
    ...(await proposing(100_000, options)),
    posting({ runs: options.runs, facts: 100_000 }),
  ]
  const busy = { runs: options.runs, asks: Number(values.reservations) }
  figures.push(...(await withParks(async (bench) => [...(await reserving(bench, busy)), await ledger(bench, busy)])))
  // Each in a process of its own, whose memory nothing else has used: what twice the rows take says whether it is bounded.
  for (const rows of [Number(values.rows), 2 * Number(values.rows)])
    figures.push(...(await withParks((bench) => importing(bench, rows))))
  process.stdout.write(values.json ? jsonLines(figures) : tableOf(figures))
  return 0
}

async function withParks(work: (bench: ParksBench) => Promise<Figure[]>): Promise<Figure[]> {
  const bench = await startParks()
  try {
    return await work(bench)
  } finally {
    await bench.stop()
  }
}

const tableOf = (figures: readonly Figure[]): string =>
  figures
    .map(
      ({ name, variant, value, unit, rival, ratio, runs }) =>
        `${name} · ${variant}: ${value} ${unit} (${ratio} × ${rival}; median of ${runs})\n`,
    )
    .join('')
