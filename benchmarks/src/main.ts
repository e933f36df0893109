import { benchmarks } from './table.ts'

const [name = '', ...args] = process.argv.slice(2)
const row = Object.hasOwn(benchmarks, name) ? benchmarks[name] : undefined

function wrongUse(message: string): never {
  process.stderr.write(`${message}npm run bench -- NAME [--json] …\n  NAME: ${Object.keys(benchmarks).join(', ')}\n`)
  process.exit(2)
}

if (row === undefined) wrongUse('')
const { run } = await row.load()
process.exit(
  await run(args).catch((error: NodeJS.ErrnoException) => {
    if (error.code?.startsWith('ERR_PARSE_ARGS')) wrongUse(`${error.message}\n`)
    throw error
  }),
)
