import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { exits, idsOf, type Outcome, policyCommand } from './policy-command.ts'
import { atDesk } from './policy-desk.ts'
import { readRuntime } from './runtime-file.ts'

const USAGE = `npm run policies -- check FILE              what would keep the clauses of a file from being published
npm run policies -- publish FILE            publishes them, all or none
npm run policies -- withdraw FILE           withdraws the clauses that the file names
  --reason TEXT   kept in the history of the clauses
  --as BUREAU     signs an officer of this bureau in (city)
  --json          for programs
FILE holds one clause as JSON, or {"clauses": [...], "stacking": [...]}.
exit codes: 0 done, 1 the platform did not answer, 2 wrong usage, 3 the document has problems, 4 not allowed
`

function fail(message: string, code: number): never {
  process.stderr.write(`${message}\n`)
  process.exit(code)
}

const { values, positionals } = (() => {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        reason: { type: 'string' },
        as: { type: 'string', default: 'city' },
        json: { type: 'boolean', default: false },
      },
    })
  } catch (error) {
    return fail(`${(error as Error).message}\n\n${USAGE}`, exits.usage)
  }
})()

const [name, file, ...rest] = positionals
if (rest.length > 0 || file === undefined || (name !== 'check' && name !== 'publish' && name !== 'withdraw'))
  fail(USAGE, exits.usage)

// Paths are meant from where the person stands, which the launcher has left.
const here = process.env.LIANQIAO_CALLED_FROM ?? process.cwd()
const document: unknown = (() => {
  try {
    return JSON.parse(readFileSync(resolve(here, file), 'utf8'))
  } catch (error) {
    return fail(`${file}: ${(error as Error).message}`, exits.usage)
  }
})()
if (name === 'withdraw' && idsOf(document).length === 0) fail(`${file}: names no clause by its id`, exits.usage)

const directory = resolve(process.env.LIANQIAO_DATA ?? join(import.meta.dirname, '../../../.data'))
const runtime = readRuntime(directory)
if (runtime === undefined) fail('the platform is not running here: npm start', exits.failed)

const reason = values.reason ?? `${name} ${file}`
const done = await atDesk(runtime, values.as, (desk) => policyCommand({ name, document, reason }, desk)).catch(
  (error: Error) => fail(error.message, exits.failed),
)
process.stdout.write(values.json ? `${JSON.stringify({ file, ...done })}\n` : told(file, done))
process.exitCode = done.exit

function told(path: string, { outcome, clauses, problems }: Outcome): string {
  const lines = [
    ...problems.map(({ pointer, code, detail }) => `${path} ${pointer || '/'}  ${code}: ${detail}`),
    ...clauses.map(({ clauseId, version }) => `${path} ${outcome}: ${clauseId}, version ${version}`),
    ...(problems.length > 0 ? [`${path} ${outcome}: ${problems.length} problem${problems.length > 1 ? 's' : ''}`] : []),
  ]
  return `${lines.join('\n')}\n`
}
