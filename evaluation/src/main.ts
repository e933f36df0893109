import { FileUnreadable } from './json-lines.ts'
import { subjects } from './table.ts'

const [subject = '', ...args] = process.argv.slice(2)
const row = Object.hasOwn(subjects, subject) ? subjects[subject] : undefined

function wrongUse(message: string): number {
  process.stderr.write(`${message}usage: npm run evaluate -- (${Object.keys(subjects).join(' | ')}) …\n`)
  return 2
}

/** What the caller can mend: told without a stack. */
function told(error: NodeJS.ErrnoException): number {
  if (error instanceof FileUnreadable) {
    process.stderr.write(`${error.message}\n`)
    return 2
  }
  if (error.code?.startsWith('ERR_PARSE_ARGS')) return wrongUse(`${error.message}\n`)
  throw error
}

process.exitCode = row === undefined ? wrongUse('') : await (await row.load()).run(args).catch(told)
