import type { ClauseResult, ConditionNode, TraceStep } from '@lianqiao/contracts/console-api'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { offerKind } from '../src/pages/lead/policies/offer-kinds.ts'
import { surestFirst } from '../src/pages/lead/policies/surest-first.ts'
import { conditionSpans } from '../src/pages/policies/condition-spans.ts'
import { type SpokenNode, spokenTree } from '../src/parts/policy/spoken-tree.ts'
import { traceLines } from '../src/parts/policy/trace-lines.ts'
import { recordedDocuments } from './fixture/policies.ts'

const clause = (change: Partial<ClauseResult>): ClauseResult =>
  ({
    kind: 'benefit',
    status: 'eligible',
    offerable: false,
    assurance: 'verified',
    fairCompetition: { state: 'passed', since: null, ground: '' },
    ...change,
  }) as ClauseResult

it('offers only what is offerable, and never promises what is barred, at discretion or no policy in force', () => {
  expect(offerKind(clause({ offerable: true }))).toBe('offer')
  expect(offerKind(clause({ assurance: 'unverified' }))).toBe('ask')
  expect(offerKind(clause({ status: 'needsInfo' }))).toBe('ask')
  expect(offerKind(clause({ status: 'discretionary' }))).toBe('never')
  expect(offerKind(clause({ assurance: 'historical' }))).toBe('never')
  const barred = { state: 'barred', since: '2024-08-01', ground: '' } as const
  expect(offerKind(clause({ status: 'needsInfo', fairCompetition: barred }))).toBe('never')
  expect(offerKind(clause({ status: 'ineligible' }))).toBeNull()
  expect(offerKind(clause({ status: 'notOfferable', kind: 'plan' }))).toBeNull()
})

it('puts the surest clauses first, and of those the largest amounts', () => {
  const of = (clauseId: string, assurance: string, maxFen?: number) =>
    ({ clauseId, assurance, amount: maxFen === undefined ? null : { minFen: 0, maxFen } }) as unknown as ClauseResult
  const clauses = [of('a', 'draft', 900), of('b', 'verified'), of('c', 'verified', 100), of('d', 'verified', 200)]
  expect(surestFirst(clauses).map(({ clauseId }) => clauseId)).toEqual(['d', 'c', 'b', 'a'])
})

const { tree } = fc.letrec<{ tree: ConditionNode }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small' },
    fc.nat(5).map((atom): ConditionNode => ({ op: 'atom', truth: '', parts: [], atom })),
    fc
      .tuple(fc.constantFrom('all' as const, 'any' as const), fc.array(tie('tree'), { minLength: 1, maxLength: 3 }))
      .map(([op, parts]): ConditionNode => ({ op, truth: '', parts, atom: null })),
    tie('tree').map((part): ConditionNode => ({ op: 'not', truth: '', parts: [part], atom: null })),
  ),
}))

const holds = (node: ConditionNode, world: boolean[]): boolean =>
  node.op === 'atom'
    ? world[node.atom!]!
    : node.op === 'not'
      ? !holds(node.parts[0]!, world)
      : node.op === 'all'
        ? node.parts.every((part) => holds(part, world))
        : node.parts.some((part) => holds(part, world))

/** Under a NOT an atom is said, and judged, the other way round. */
function spokenHolds(node: ConditionNode, spoken: SpokenNode, world: boolean[], negated = false): boolean {
  if (node.op === 'not') return spokenHolds(node.parts[0]!, spoken, world, !negated)
  if (node.op === 'atom') return world[spoken.atom!]! !== negated
  const parts = node.parts.map((part, at) => spokenHolds(part, spoken.parts[at]!, world, negated))
  return spoken.op === 'all' ? parts.every(Boolean) : parts.some(Boolean)
}

it('says a condition without NOT, and means the same', () => {
  fc.assert(
    fc.property(tree, fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }), (node, world) => {
      expect(spokenHolds(node, spokenTree(node), world)).toBe(holds(node, world))
      expect(JSON.stringify(spokenTree(node))).not.toContain('"not"')
    }),
  )
})

it('turns the truth of a group round with it, and leaves the unknown unknown', () => {
  const group = (truth: ConditionNode['truth']): ConditionNode => ({
    op: 'not',
    truth: '',
    atom: null,
    parts: [{ op: 'all', truth, parts: [], atom: null }],
  })
  expect(spokenTree(group('false'))).toMatchObject({ op: 'any', truth: 'true' })
  expect(spokenTree(group('unknown')).truth).toBe('unknown')
})

it('lists a computation so that each line rests on the ones before it', () => {
  const step = (text: string, parts: TraceStep[] = [], step = 'rate'): TraceStep => ({
    step,
    text,
    unit: 'fen',
    min: '0',
    max: null,
    parts,
  })
  const trace = step('c', [step('b', [step('a')]), step('1000万元', [], 'fixed')])
  expect(traceLines(trace).map(({ text }) => text)).toEqual(['a', 'b', 'c'])
})

it('finds the words of each condition in the text, and cuts no figure in two', () => {
  const document = recordedDocuments().find(({ clauseId }) => clauseId === 'SY-2026-01')!
  const words = (text: string) =>
    conditionSpans(text, document).map(({ start, end, atom }) => `${atom} ${text.slice(start, end)}`)
  const said = words(document.sourceText)
  expect(said).toContain('2 5000万元')
  expect(said).toContain('3 高新技术企业')
  expect(said).not.toContain('2 1000万元')
  expect(words('投入15000万元')).toEqual([])
})
