import type { Atom, Condition, Vocabulary } from '@lianqiao/matching'

const signs = { gte: '≥', gt: '>', lte: '≤', lt: '<', from: '不早于', to: '不晚于' } as const

const spanText = (span: object): string =>
  Object.entries(span)
    .map(([unit, length]) => `${length}${{ years: '年', months: '个月', days: '天' }[unit]}`)
    .join('')

const figures = (atom: Record<string, unknown>): string =>
  Object.entries(signs)
    .filter(([key]) => atom[key] !== undefined)
    .map(([key, sign]) => `${sign}${atom[key]}`)
    .join('且')

/** One atom as the table shows it: the fact's Chinese label and what is asked of it. */
const atomText = (atom: Atom, { facts }: Vocabulary): string => {
  const label = facts.get(atom.fact)?.label.zhHans ?? atom.fact
  if ('under' in atom) return `${label}属 ${atom.under.join('、')}`
  if ('in' in atom) return `${label}为 ${atom.in.join('、')}`
  if ('hasAny' in atom) return `${label}含 ${atom.hasAny.join('、')}`
  if ('is' in atom) return atom.is ? label : `非“${label}”`
  if ('reached' in atom) return `${label}已到 ${atom.reached}`
  if ('within' in atom) return `${label}在${spanText(atom.within)}内`
  if ('longerThan' in atom) return `${label}超过${spanText(atom.longerThan)}`
  const { year, shareOf, plus } = atom as { year?: number; shareOf?: string; plus?: readonly string[] }
  const labelOf = (fact: string) => facts.get(fact)?.label.zhHans ?? fact
  const subject = [label, ...(plus ?? []).map(labelOf)].join('+')
  const base = shareOf ? `占${labelOf(shareOf)}` : ''
  return `${subject}${year ? `(${year})` : ''}${base}${figures(atom as Record<string, unknown>)}`
}

/** A condition tree in one line of Chinese; an empty one asks nothing. */
export const conditionText = (condition: Condition, vocabulary: Vocabulary): string => {
  const inner = (parts: readonly Condition[], word: string) =>
    parts
      .map((part) =>
        'all' in part || 'any' in part ? `(${conditionText(part, vocabulary)})` : conditionText(part, vocabulary),
      )
      .join(word)
  if ('all' in condition) return condition.all.length === 0 ? '(无)' : inner(condition.all, ';')
  if ('any' in condition) return inner(condition.any, ' 或 ')
  if ('not' in condition) return `非(${conditionText(condition.not, vocabulary)})`
  return atomText(condition, vocabulary)
}
