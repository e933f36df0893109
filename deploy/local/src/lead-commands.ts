import { writeFile } from 'node:fs/promises'
import { isAbsolute, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { exportCorrections, rereadStoredChains } from '@lianqiao/leads-service'
import { readRuntime } from './runtime-file.ts'

const USAGE = `npm run corrections -- export [--out FILE]
  the chains that officers corrected, as labelled cases for \`npm run evaluate -- chains --cases FILE\`
npm run chains -- reread [--list LIST] [--apply] [--json]
  reads the stored leads again with the present lexicon, or in another chain list (2022), and tells what would change;
  nothing is changed without --apply
The platform must be running here, or LIANQIAO_DATABASE_URL be that of leads.
`

const directory = resolve(process.env.LIANQIAO_DATA ?? join(import.meta.dirname, '../../../.data'))

function fail(message: string, code: number): never {
  process.stderr.write(`${message}\n`)
  process.exit(code)
}

/** Paths are meant from where the person stands, which a launcher may have left. */
const fromCaller = (path: string) =>
  isAbsolute(path) ? path : join(process.env.LIANQIAO_CALLED_FROM ?? process.cwd(), path)

function databaseUrl(): string {
  return (
    process.env.LIANQIAO_DATABASE_URL ??
    readRuntime(directory)?.databaseUrls.leads ??
    fail('the platform is not running here: npm start', 1)
  )
}

async function corrections(out: string | undefined) {
  const cases = await exportCorrections(databaseUrl())
  const lines = cases.map((one) => `${JSON.stringify(one)}\n`).join('')
  if (out === undefined) process.stdout.write(lines)
  else await writeFile(fromCaller(out), lines)
  process.stderr.write(`${cases.length} corrected\n`)
}

async function reread(options: { list?: string | undefined; apply: boolean; json: boolean }) {
  const isTerminal = process.stderr.isTTY === true && !options.json
  const report = await rereadStoredChains(databaseUrl(), {
    list: options.list,
    apply: options.apply,
    onProgress: (done, total) => {
      if (isTerminal) process.stderr.write(`\r\x1b[2K${done} / ${total}`)
    },
  })
  if (isTerminal) process.stderr.write('\r\x1b[2K')
  process.stdout.write(options.json ? `${JSON.stringify(report)}\n` : told(report))
}

function told(report: Awaited<ReturnType<typeof rereadStoredChains>>): string {
  const { list, applied, leads, changed, needReview, corrected, changes, examples } = report
  const arrow = ({ from, to }: { from: string | null; to: string | null }) => `${from ?? 'none'} -> ${to ?? 'none'}`
  return [
    `chain list ${list}: ${leads} leads read, ${changed} ${applied ? 'changed' : 'would change'}, ${needReview} for a person to look at, ${corrected} corrected by officers and left so`,
    ...changes.map((change) => `  ${String(change.leads).padStart(7)}  ${arrow(change)}`),
    ...(examples.length > 0 ? ['for example'] : []),
    ...examples.map((example) => `  ${example.leadId}  ${example.enterpriseName}  ${arrow(example)}`),
    ...(applied || changed === 0 ? [] : ['nothing was changed; --apply does it']),
    '',
  ].join('\n')
}

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      out: { type: 'string' },
      list: { type: 'string' },
      apply: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  })
  const command = positionals.join(' ')
  if (command === 'corrections export') await corrections(values.out)
  else if (command === 'chains reread') await reread(values)
  else fail(USAGE, 2)
} catch (error) {
  fail((error as Error).message, 1)
}
