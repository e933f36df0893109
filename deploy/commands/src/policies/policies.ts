import { readFileSync } from 'node:fs'
import { defineCommand, WrongUse } from '../command.ts'
import { carryOut, idsOf, type Outcome } from './carry-out.ts'
import { atDesk } from './desk.ts'

/** A policy officer's clauses, from a file. */
export const policies = defineCommand({
  usage: `policies check FILE     what would keep the clauses of a file from being published
policies publish FILE   publishes them, all or none
policies withdraw FILE  withdraws the clauses that the file names
  --reason TEXT   kept in the history of the clauses
  --as BUREAU     signs an officer of this bureau in (city)
FILE holds one clause as JSON, or {"clauses": [...], "stacking": [...]}.
With --json, outcome is: would publish, published, withdrawn, refused (the document has problems), not allowed, failed.
`,
  options: { reason: { type: 'string' }, as: { type: 'string', default: 'city' } },
  async run({ values, positionals: [name, file, ...more] }, { here, pathOf }) {
    if (more.length > 0 || file === undefined) throw new WrongUse('one thing to do and one file are expected')
    if (name !== 'check' && name !== 'publish' && name !== 'withdraw') throw new WrongUse('check, publish or withdraw')
    const document = readDocument(file, pathOf(file))
    if (name === 'withdraw' && idsOf(document).length === 0) throw new WrongUse(`${file}: names no clause by its id`)
    const reason = values.reason ?? `${name} ${file}`
    const done = await atDesk(here(), values.as, (desk) => carryOut({ name, document, reason }, desk))
    return { text: textOf(file, done), data: [{ file, ...done }], refused: !isDone(done) }
  },
})

function readDocument(file: string, path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new WrongUse(`${file}: ${(error as Error).message}`)
  }
}

const isDone = ({ outcome }: Outcome) => ['would publish', 'published', 'withdrawn'].includes(outcome)

function textOf(path: string, { outcome, clauses, problems }: Outcome): string {
  const lines = [
    ...problems.map(({ pointer, code, detail }) => `${path} ${pointer || '/'}  ${code}: ${detail}`),
    ...clauses.map(({ clauseId, version }) => `${path} ${outcome}: ${clauseId}, version ${version}`),
    ...(problems.length > 0 ? [`${path} ${outcome}: ${problems.length} problem${problems.length > 1 ? 's' : ''}`] : []),
  ]
  return `${lines.join('\n')}\n`
}
