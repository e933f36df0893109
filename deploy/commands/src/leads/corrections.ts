import { writeFile } from 'node:fs/promises'
import { exportCorrections } from '@lianqiao/leads-service'
import { defineCommand, WrongUse } from '../command.ts'
import { databaseOf } from '../where/platform-here.ts'

/** The chains that officers corrected, as labelled cases; one JSON line each, with `--json` or without. */
export const corrections = defineCommand({
  usage: `corrections export [--out FILE]
  the chains that officers corrected, as labelled cases for \`npm run evaluate -- chains --cases FILE\`
`,
  options: { out: { type: 'string' } },
  async run({ values, positionals }, { here, pathOf }) {
    if (positionals.join(' ') !== 'export') throw new WrongUse('export is the one thing to do with corrections')
    const cases = await exportCorrections(databaseOf(here(), 'leads'))
    const note = `${cases.length} corrected`
    const lines = cases.map((one) => `${JSON.stringify(one)}\n`).join('')
    if (values.out === undefined) return { text: lines, data: cases, note }
    await writeFile(pathOf(values.out), lines)
    return { text: '', data: [], note }
  },
})
