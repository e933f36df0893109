import { parseArgs } from 'node:util'
import type { Figure } from '../figure.ts'
import { posting } from './postings.ts'
import { proposing } from './propose.ts'

/** Proposals among few and many carriers, and postings of the ledger. */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      json: { type: 'boolean' },
      runs: { type: 'string', default: '5' },
      asks: { type: 'string', default: '300' },
    },
  })
  const options = { runs: Number(values.runs), asks: Number(values.asks) }
  const figures = [
    ...(await proposing(5_000, options)),
    ...(await proposing(100_000, options)),
    posting({ runs: options.runs, facts: 100_000 }),
  ]
  process.stdout.write(values.json ? `${JSON.stringify(figures, null, 1)}\n` : tableOf(figures))
  return 0
}

const tableOf = (figures: readonly Figure[]): string =>
  figures
    .map(
      ({ name, variant, value, unit, rival, ratio, runs }) =>
        `${name} · ${variant}: ${value} ${unit} (${ratio} × ${rival}; median of ${runs})\n`,
    )
    .join('')
