import type { Clause } from '../clause.ts'
import type { Condition } from '../condition.ts'
import { effectivePeriod } from '../plain/status.ts'
import { bounds } from '../values/day.ts'
import type { Vocabulary } from '../vocabulary/vocabulary.ts'
import { checkConditions } from './conditions.ts'
import { neverTrue } from './contradiction.ts'
import { checkFormula } from './formula.ts'
import { type ClauseProblem, isObject, isTexts, type Report } from './problem.ts'

const kinds = ['benefit', 'scope', 'plan', 'target', 'fund', 'rule', 'proposal', 'cooperation', 'government']
const assurances = ['verified', 'unverified', 'historical', 'draft']
const forms = ['cash', 'interest', 'waiver', 'taxCredit', 'deduction', 'terms']
const reviewStates = ['passed', 'legal-basis', 'unstated', 'barred', 'pending']
const fields = [
  ...['id', 'version', 'policy', 'title', 'kind', 'assurance', 'inForce', 'window', 'knownSince', 'fairCompetition'],
  ...[
    'conditions',
    'judgement',
    'benefit',
    'stacking',
    'excludes',
    'department',
    'materials',
    'span',
    'chains',
    'notes',
  ],
]

/**
 * Everything that keeps a document from being published as a clause: each problem with its place (JSON pointer) and the
 * reason. None means that the document is a `Clause` the evaluator and the index can rely on. Never throws.
 * How clauses stand to one another is `checkStacking`'s.
 */
export function checkClause(document: unknown, vocabulary: Vocabulary): ClauseProblem[] {
  const problems: ClauseProblem[] = []
  const report: Report = (code, pointer, message, zh) => problems.push({ code, pointer, message, zh })
  if (!isObject(document)) return [{ code: 'shape', pointer: '', message: 'a clause is expected', zh: '应为一个条款' }]
  for (const key of Object.keys(document))
    if (!fields.includes(key)) report('shape', `/${key}`, 'a clause has no such field', '条款没有这个字段')
  if (typeof document.id !== 'string' || !/^\S+$/.test(document.id))
    report('shape', '/id', 'an id is expected', '应为编号')
  if (typeof document.span !== 'string')
    report('shape', '/span', 'the sentence the clause stands on is expected', '应写明条款所依据的原文')
  checkTexts(document, report)
  checkOneOf(document.kind, kinds, '/kind', report)
  checkOneOf(document.assurance, assurances, '/assurance', report)
  checkReview(document.fairCompetition, report)
  checkTimes(document, report)
  if (checkConditions(document.conditions, '/conditions', vocabulary, report))
    if (neverTrue(document.conditions as Condition, vocabulary))
      report(
        'neverTrue',
        '/conditions',
        'no enterprise can ever meet these conditions together',
        '没有企业能同时满足这些条件',
      )
  checkBenefit(document, vocabulary, report)
  return problems
}

function checkOneOf(value: unknown, known: readonly string[], pointer: string, report: Report) {
  if (typeof value !== 'string' || !known.includes(value))
    report('shape', pointer, `one of ${known.join(', ')} is expected`, `应为其中之一:${known.join('、')}`)
}

function checkTexts(document: Record<string, unknown>, report: Report) {
  const { title, policy } = document
  for (const language of ['zhHans', 'zhHant', 'en'])
    if (!isObject(title) || typeof title[language] !== 'string')
      report('shape', `/title/${language}`, 'text is expected', '应为文本')
  for (const key of ['title', 'issuer', 'level', 'area', 'source'])
    if (!isObject(policy) || typeof policy[key] !== 'string')
      report('shape', `/policy/${key}`, 'text is expected', '应为文本')
  for (const key of ['judgement', 'stacking', 'excludes', 'materials', 'chains', 'notes'])
    if (document[key] !== undefined && !isTexts(document[key]))
      report('shape', `/${key}`, 'a list of texts is expected', '应为文本的列表')
  if (isTexts(document.excludes) && document.excludes.includes(String(document.id)))
    report('membersExcludeOneAnother', '/excludes', 'a clause cannot exclude itself', '条款不能排斥自己')
}

function checkReview(review: unknown, report: Report) {
  if (!isObject(review))
    return report(
      'shape',
      '/fairCompetition',
      'the state of the fair-competition review is expected',
      '应写明公平竞争审查的状态',
    )
  checkOneOf(review.state, reviewStates, '/fairCompetition/state', report)
  if (review.state !== 'barred' && review.state !== 'pending') return
  if (typeof review.since !== 'string' || !bounds(review.since))
    report(
      'notADay',
      '/fairCompetition/since',
      'the day from which it is barred is expected',
      '应写明自哪一天起不得执行',
    )
  if (typeof review.ground !== 'string' || review.ground === '')
    report('shape', '/fairCompetition/ground', 'the ground is expected', '应写明依据')
}

function checkTimes(document: Record<string, unknown>, report: Report) {
  const before = { count: 0 }
  const date = (value: unknown, pointer: string, words: readonly string[] = []) => {
    if (value === undefined || (typeof value === 'string' && (words.includes(value) || bounds(value)))) return
    before.count += 1
    report('notADay', pointer, `${String(value)} is no day, month or year`, `${String(value)} 不是日、月或年`)
  }
  const { inForce, window, knownSince } = document
  date(knownSince, '/knownSince')
  if (!isObject(inForce))
    return report(
      'shape',
      '/inForce',
      'from when until when the document is in force is expected',
      '应写明文件自何时至何时有效',
    )
  if (inForce.until === undefined)
    report('shape', '/inForce/until', 'a day, open or unknown is expected', '应为日期、open 或 unknown')
  date(inForce.from, '/inForce/from')
  date(inForce.until, '/inForce/until', ['open', 'unknown'])
  date(inForce.attestedFrom, '/inForce/attestedFrom')
  date(inForce.attestedUntil, '/inForce/attestedUntil')
  if (window !== undefined && !isObject(window)) return report('shape', '/window', 'a window is expected', '应为申报期')
  date(window?.from, '/window/from')
  date(window?.until, '/window/until')
  if (before.count > 0 || inForce.until === undefined) return
  const clause = { inForce, window } as Pick<Clause, 'inForce' | 'window'>
  checkOrder(effectivePeriod({ inForce: clause.inForce }), '/inForce', report)
  if (!clause.window) return
  checkOrder(effectivePeriod({ inForce: { until: 'open' }, window: clause.window }), '/window', report)
  const both = effectivePeriod(clause)
  if (both.from && both.until && both.until < both.from && !problemIn(clause))
    report(
      'endsBeforeStart',
      '/window',
      'the window lies outside the time in which the document is in force',
      '申报期不在文件有效期之内',
    )
}

const problemIn = ({ inForce, window }: Pick<Clause, 'inForce' | 'window'>) =>
  [effectivePeriod({ inForce }), effectivePeriod({ inForce: { until: 'open' }, window })].some(
    ({ from, until }) => from && until && until < from,
  )

function checkOrder({ from, until }: ReturnType<typeof effectivePeriod>, pointer: string, report: Report) {
  if (from && until && until < from)
    report(
      'endsBeforeStart',
      pointer,
      `ends on ${until}, before it starts on ${from}`,
      `结束日 ${until} 早于开始日 ${from}`,
    )
}

function checkBenefit(document: Record<string, unknown>, vocabulary: Vocabulary, report: Report) {
  const { benefit, kind } = document
  if (benefit === undefined) {
    if (kind === 'benefit')
      report(
        'noBenefit',
        '/benefit',
        'a clause of the kind "benefit" says what it gives',
        '类别为 benefit 的条款要写明待遇',
      )
    return
  }
  if (!isObject(benefit)) return report('shape', '/benefit', 'a benefit is expected', '应为待遇')
  checkOneOf(benefit.form, forms, '/benefit/form', report)
  if (benefit.recipient !== undefined)
    checkOneOf(benefit.recipient, ['enterprise', 'referrer', 'person'], '/benefit/recipient', report)
  if (benefit.per !== undefined) checkOneOf(benefit.per, ['once', 'year'], '/benefit/per', report)
  if (benefit.formula !== undefined) checkFormula(benefit.formula, '/benefit/formula', vocabulary, report)
}
