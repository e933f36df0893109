import { rereadStoredChains } from '@lianqiao/leads-service'
import { defineCommand, WrongUse } from '../command.ts'
import { databaseOf } from '../where/platform-here.ts'

type Report = Awaited<ReturnType<typeof rereadStoredChains>>

/** Stored leads in the present lexicon or another chain list; shown first, changed with `--apply`. */
export const chains = defineCommand({
  usage: `chains reread [--list LIST] [--apply]
  reads the stored leads again with the present lexicon, or in another chain list (2022), and says what would change;
  nothing is changed without --apply
`,
  options: { list: { type: 'string' }, apply: { type: 'boolean', default: false } },
  async run({ values, positionals }, { here, progress }) {
    if (positionals.join(' ') !== 'reread') throw new WrongUse('reread is the one thing to do with chains')
    const report = await rereadStoredChains(databaseOf(here(), 'leads'), {
      list: values.list,
      apply: values.apply,
      onProgress: (done, total) => progress(`${done} / ${total}`),
    })
    progress('')
    return { text: textOf(report), data: [report] }
  },
})

function textOf({ list, applied, leads, changed, needReview, corrected, changes, examples }: Report): string {
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
