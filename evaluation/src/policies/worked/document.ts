import {
  type ClauseMatch,
  combine,
  entersTotals,
  explain,
  isSum,
  type KnownFacts,
  matchClause,
  readProfile,
  reasonsOf,
  type Trace,
} from '@lianqiao/matching'
import type { PolicyLibrary } from '@lianqiao/reference-data'
import { predict } from '../cases.ts'
import { type WorkedCase, workedCases } from './cases.ts'

const HEAD = `# 十个算例

每个算例是一家虚构的企业。先由人只看政策原文(\`packages/reference-data/data/policies/rows.json\` 的同号行)写下“手算”,再由引擎作答;测试逐条比对,本页由同一份数据生成,所以不会与引擎脱节:

    npm run evaluate -- policies --worked --write docs/worked-policy-cases.md

金额精确到分,不足一分舍去。“状态”的含义与顺序见 [policy-clauses.md](policy-clauses.md)。待核、历史的行只给经办人看,不进合计。
`

const STATUS: Record<string, string> = {
  eligible: '可享受',
  needsInfo: '待补充或核实',
  discretionary: '由部门裁量',
  notYetOpen: '尚未施行',
  expired: '已过期',
  notOfferable: '不得提供',
  ineligible: '不符合',
}

/** The page of worked cases. */
export function workedDocument(library: PolicyLibrary): string {
  return [HEAD, ...workedCases.map((one, at) => section(one, at + 1, library))].join('\n')
}

function section(one: WorkedCase, number: number, library: PolicyLibrary): string {
  const { known } = readProfile(one.profile, library.vocabulary)
  const rows = one.byHand.map(({ clause, how }) => clauseLines(clause, how, one, known, library))
  const facts = Object.entries(one.profile).map(([name, value]) => factLine(name, value, library))
  return `## ${number}. ${one.title}

*${one.english}.* ${one.story} 询问日 ${one.asOf}。

<details><summary>事实</summary>

${facts.join('\n')}

</details>

${rows.join('\n')}
${one.combine === undefined ? '' : combinationLines(one, known, library)}`
}

function factLine(name: string, value: unknown, { vocabulary }: PolicyLibrary): string {
  return `- ${vocabulary.facts.get(name)?.label.zhHans ?? name}(\`${name}\`):${JSON.stringify(value)}`
}

function clauseLines(id: string, how: string, one: WorkedCase, known: KnownFacts, library: PolicyLibrary): string {
  const { vocabulary } = library
  const clause = library.clauses.find((candidate) => candidate.id === id)!
  const match = matchClause(clause, known, one.asOf, vocabulary)
  const reasons = reasonsOf(match, explain(clause.conditions, known, one.asOf, vocabulary))
  const trace = match.benefit === null ? [] : steps(match.benefit.trace)
  return `### ${id} ${clause.title.zhHans}:${STATUS[match.status]}

> ${clause.span.replaceAll('\n', ' ')}
>
> ——${clause.policy.title}${clause.policy.documentNumber ? `,${clause.policy.documentNumber}` : ''},${clause.policy.issuer}

- 手算:${how}
${trace.map((step) => `- 引擎:${step}\n`).join('')}${reasons.map(({ zhHans }) => `- ${zhHans}\n`).join('')}`
}

const steps = ({ text, parts }: Trace): string[] => [
  ...parts.filter(({ step }) => step !== 'fixed').flatMap(steps),
  text.zhHans,
]

function combinationLines(
  { asOf, byHand, combine: which }: WorkedCase,
  known: KnownFacts,
  library: PolicyLibrary,
): string {
  const { vocabulary, stacking } = library
  const cited = library.clauses.filter(({ id }) => byHand.some(({ clause }) => clause === id))
  const matches = cited.map((clause) => matchClause(clause, known, asOf, vocabulary))
  const anySum = ({ clause, amount }: ClauseMatch) => amount !== null && isSum(clause)
  const admits = which === 'verified' ? entersTotals : anySum
  const { range, certain } = combine(matches, known, asOf, vocabulary, { groups: stacking, admits })
  const top = range.max === null ? '上限未知' : money(range.max)
  const total = range.min === range.max ? money(range.min) : `${money(range.min)} 至 ${top}`
  const taken = certain.taken.map(({ id, paid }) => `${id} ${paid === null ? '' : money(paid)}`).join(' + ')
  const lines = [
    `- 合计:${total}${taken === '' ? '' : `(${taken})`}`,
    ...certain.leftOut.map(({ id, text }) => `- 未计入 ${id}:${text.zhHans}`),
  ]
  const title = which === 'verified' ? '最优合法组合(只计已核的行)' : '若各行都已核实:最优合法组合'
  return `### ${title}\n\n${lines.join('\n')}\n`
}

const money = (fen: number) => `${new Intl.NumberFormat('zh-CN', { minimumFractionDigits: 2 }).format(fen / 100)} 元`

/** Where the machine answers otherwise than the hand, in words; empty when they agree. */
export function differences(library: PolicyLibrary): string[] {
  return workedCases.flatMap(({ title, asOf, profile, byHand }) =>
    byHand.flatMap(({ clause: id, status, fen }) => {
      const clause = library.clauses.find((one) => one.id === id)!
      const answer = predict({ id: title, clause: id, asOf, profile }, clause, library.vocabulary)
      const range = answer.amountFen === null ? answer.amountRangeFen : [answer.amountFen, answer.amountFen]
      const same = answer.status === status && JSON.stringify(range) === JSON.stringify(fen)
      return same ? [] : [`${title}, ${id}: by hand ${status} ${fen}, answered ${answer.status} ${range}`]
    }),
  )
}
