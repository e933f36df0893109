import type { Evidence } from '@lianqiao/contracts/console-api'
import { Tooltip } from 'antd'
import { useReference } from '../../api/use-reference.ts'
import { number } from '../../format/money.ts'
import { useWords } from '../../i18n/use-words.ts'
import { chainColour } from '../../parts/chain-colours.ts'
import { cut } from '../../parts/highlight.ts'
import { colour } from '../../parts/tags.tsx'

type Placed = Evidence & { start: number; end: number }

type Props = { text: string; field: Evidence['field']; evidence: Evidence[] }

/** A text with the words that decided, in the colour of the chain each argues for. */
export function HighlightedText({ text, field, evidence }: Props) {
  const placed = evidence.filter(
    (one): one is Placed => one.field === field && one.start !== null && one.end !== null && one.start >= 0,
  )
  let at = 0
  return cut(text, placed).map((piece) => {
    const key = at
    at += piece.text.length
    if (piece.marks.length === 0) return <span key={key}>{piece.text}</span>
    return <Marked key={key} text={piece.text} marks={piece.marks} />
  })
}

/** Also for the products, whose evidence names the word and not its place. */
export function placesOf(text: string, evidence: Evidence[]): Evidence[] {
  return evidence
    .filter((one) => one.field === 'products' && one.term !== '' && text.includes(one.term))
    .map((one) => ({ ...one, start: text.indexOf(one.term), end: text.indexOf(one.term) + one.term.length }))
}

function Marked({ text, marks }: { text: string; marks: Evidence[] }) {
  const describe = useDescribe()
  const counts = marks.some(({ weight }) => weight > 0)
  return (
    <Tooltip
      trigger={['hover', 'focus', 'click']}
      title={marks.map(describe).join('\n')}
      classNames={{ root: 'lines' }}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what it argues for is shown on focus as on hover */}
      <mark tabIndex={0} className={counts ? 'mark' : 'mark mark-none'} style={colour(chainColour(marks[0]!.chainId))}>
        {text}
      </mark>
    </Tooltip>
  )
}

function useDescribe() {
  const { t, word, language } = useWords()
  const { chainName } = useReference()
  return ({ term, chainId, role, weight, note }: Evidence): string =>
    t('chain.mark', {
      term,
      chain: chainId ? chainName(chainId) : t('chain.none'),
      role: word('role', role),
      w: number(weight, language),
    }) + (note ? ` (${note})` : '')
}
