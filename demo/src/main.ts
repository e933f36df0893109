import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { dataDirectory } from '@lianqiao/reference-data'
import { connect } from './api.ts'
import { signIn } from './console.ts'
import { showEnclaves } from './enclaves.ts'
import { LeadsFileError, readLeadsFile } from './leads-file.ts'
import { findPlatform } from './platform.ts'
import { printBlock, printRefusal, progressBar } from './print.ts'
import { follow } from './run.ts'

const USAGE = `npm run demo -- [--leads FILE.jsonl] [--json]

Submits leads through the public API as a partner would and follows each until its officers have been told. Then, as
the city's officer, records two agreements made up for the purpose, and shows what a lead from an origin with an
enclave and one that leaves its research in Hong Kong are proposed.
  --leads FILE  other leads, one JSON object a line: id, name, originCity, originCode, text, gbt4754
  --json        one JSON object a lead
Exit codes: 0 all accepted, 1 some refused or not settled, 2 wrong arguments.
`

function usage(message: string): never {
  process.stderr.write(`${message}\n\n${USAGE}`)
  process.exit(2)
}

const { values } = (() => {
  try {
    return parseArgs({ options: { leads: { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean' } } })
  } catch (error) {
    return usage((error as Error).message)
  }
})()
if (values.help) {
  process.stdout.write(USAGE)
  process.exit(0)
}

const calledFrom = process.env.LIANQIAO_CALLED_FROM ?? process.cwd()
const file = values.leads === undefined ? join(dataDirectory, 'demo-leads.jsonl') : resolve(calledFrom, values.leads)
const rows = (() => {
  try {
    return readLeadsFile(file)
  } catch (error) {
    if (error instanceof LeadsFileError || (error as NodeJS.ErrnoException).code === 'ENOENT')
      usage((error as Error).message)
    throw error
  }
})()

// Whoever reads only the first lines has had enough; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))

const target = await findPlatform({ say: (line) => process.stderr.write(`${line}\n`) })
const bar = progressBar(process.stderr, rows.length)
let failed = 0
try {
  const api = await connect(target.address, target.credentials)
  for (const [done, row] of rows.entries()) {
    bar.show(done)
    const { result, lead } = await follow(row, api)
    if (lead === null || result.notified.recipients === 0) failed += result.status === 'duplicate' ? 0 : 1
    bar.clear()
    if (values.json) process.stdout.write(`${JSON.stringify(result)}\n`)
    else process.stdout.write(`${lead === null ? printRefusal(row, result) : printBlock(row, lead, result)}\n`)
  }
  const link = values.json || values.leads ? undefined : await target.signInPath('city')
  if (link !== undefined)
    await showEnclaves(api, await signIn(target.address, link), (block) => process.stdout.write(`${block}\n`))
} finally {
  await target.stop()
}
process.exit(failed === 0 ? 0 : 1)
