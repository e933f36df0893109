import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { enterpriseMatcher } from '../../evaluation/src/knowledge.ts'
import { inMemory } from './enterprises/in-memory.ts'
import { inPostgres } from './enterprises/in-postgres.ts'
import type { Figure } from './figure.ts'
import { jsonLines } from './figure.ts'

/** Candidates and answer among many enterprises, in memory and in PostgreSQL; ingest and memory. */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      json: { type: 'boolean' },
      enterprises: { type: 'string', default: '1000000' },
      postgres: { type: 'string', default: '1000000' },
      asks: { type: 'string', default: '1000' },
    },
  })
  const matcher = await enterpriseMatcher()
  const asks = Number(values.asks)
  const figures = [
    ...inMemory(matcher, Number(values.enterprises), asks),
    ...(Number(values.postgres) > 0 ? await inPostgres(matcher, Number(values.postgres), asks) : []),
  ]
  process.stdout.write(values.json ? jsonLines(figures) : table(figures))
  return 0
}

function table(figures: readonly Figure[]): string {
  const lines = figures.map(
    ({ name, variant, value, unit, rival, ratio }) =>
      `${name} | ${variant} | ${value} ${unit}${Number.isNaN(ratio) ? '' : ` | ${ratio} × ${rival}`}\n`,
  )
  return `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}\n${lines.join('')}`
}
