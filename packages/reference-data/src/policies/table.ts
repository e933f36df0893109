import { type Clause, formulaText } from '@lianqiao/matching'
import type { AuthoredClause } from '../schema/policies.ts'
import { conditionText } from './condition-text.ts'
import type { PolicyLibrary } from './library.ts'

const kinds: Record<Clause['kind'], string> = {
  benefit: '待遇',
  scope: '适用范围',
  plan: '规划',
  target: '目标',
  fund: '资金总量',
  rule: '规则',
  proposal: '建议',
  cooperation: '合作机制',
  government: '给政府或园区',
}

const assurances: Record<Clause['assurance'], string> = {
  verified: '已核',
  unverified: '待核',
  historical: '历史',
  draft: '非正式',
}

const reviews: Record<Clause['fairCompetition']['state'], string> = {
  passed: '已审',
  'legal-basis': '有法律依据',
  unstated: '未载明',
  barred: '不得兑现',
  pending: '待审',
}

const ends: Record<string, string> = { open: '至废止', unknown: '终止日未知' }

const periodText = ({ inForce }: Clause): string => {
  const { from, attestedFrom, until, attestedUntil } = inForce as Clause['inForce'] & { attestedFrom?: string }
  const start = from ?? (attestedFrom ? `(已见于 ${attestedFrom})` : '起始日未知')
  const end = ends[until] ?? until
  return `${start} → ${end}${attestedUntil ? `(至少到 ${attestedUntil})` : ''}`
}

const benefitText = (clause: Clause, { vocabulary }: PolicyLibrary): string => {
  if (!clause.benefit) return '—'
  const { formula, text, recipient } = clause.benefit
  const amount = formula === undefined ? (text?.zhHans ?? '') : formulaText(formula, vocabulary).zhHans
  const who = { enterprise: '', referrer: '(给引荐人)', person: '(给个人)' }[recipient ?? 'enterprise']
  return `${amount}${formula === undefined ? ' · 不算金额' : ''}${who}`
}

const reviewText = ({ fairCompetition: review }: Clause): string =>
  'since' in review ? `${review.since} 起${reviews[review.state]}` : reviews[review.state]

const escaped = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ')

const line = (clause: Clause, typed: AuthoredClause, library: PolicyLibrary): string => {
  const judgement = clause.judgement ? `;裁量:“${clause.judgement.join('”“')}”` : ''
  const cells = [
    clause.id,
    `${clause.title.zhHans}<br>${clause.policy.title}`,
    `${kinds[clause.kind]} · ${assurances[clause.assurance]}`,
    periodText(clause),
    conditionText(clause.conditions, library.vocabulary) + judgement,
    benefitText(clause, library),
    reviewText(clause),
    typed.notes.join(';'),
  ]
  return `| ${cells.map(escaped).join(' | ')} |`
}

const head = [
  '| 行 | 条款 | 类别 · 把握 | 效力期 | 键入的条件 | 键入的待遇 | 公平竞争 | 未键入及原因、读法 |',
  '| --- | --- | --- | --- | --- | --- | --- | --- |',
]

/** The table of docs/policy-clauses.md: for each row what was typed, what was not, and why. */
export const clauseTable = (library: PolicyLibrary): string =>
  [...head, ...library.clauses.map((clause, at) => line(clause, library.authored[at]!, library))]
    .join('\n')
    .concat('\n')

const marks = [
  '<!-- table: npm run reference-data -- clauses --write docs/policy-clauses.md -->',
  '<!-- end of table -->',
] as const

/** The document with its table renewed; throws when the two marks are not there. */
export const withClauseTable = (document: string, table: string): string => {
  const [start, end] = marks.map((mark) => document.indexOf(mark)) as [number, number]
  if (start < 0 || end < start) throw new Error(`the document must hold ${marks.join(' … ')}`)
  return `${document.slice(0, start + marks[0].length)}\n\n${table}\n${document.slice(end)}`
}
