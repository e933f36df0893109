import { performance } from 'node:perf_hooks'
import { type CooperationAgreement, outOfBalance, type Posting, postFact, type VerifiedFact } from '@lianqiao/enclaves'
import { type Figure, median, round, spreadOf } from '../figure.ts'
import { seeded } from './world.ts'

const text = (name: string) => ({ zhHans: name, zhHant: name, en: name })
const parts = (origin: number) => [
  { party: 'origin', basisPoints: origin },
  { party: 'host', basisPoints: 10_000 - origin },
]

const agreement: CooperationAgreement = {
  id: 'A1',
  version: 1,
  effectiveFrom: '2026-01-01',
  kind: 'enclave',
  name: text('A1'),
  parties: [
    { id: 'origin', name: text('飞出地'), role: 'origin', divisionCode: '441900' },
    { id: 'host', name: text('飞入地'), role: 'host', divisionCode: '430500' },
  ],
  mode: 'managed-jointly',
  term: { from: '2026-01-01', to: '2035-12-31' },
  originCodes: ['441900'],
  chains: null,
  boundaries: [{ parkId: 'P01', divisionCode: '430500', areaMu: null }],
  managedBy: ['origin', 'host'],
  costs: [],
  yearsFrom: 'term',
  shares: [
    { kind: 'tax', years: { from: 1, to: 5 }, attribution: { how: 'split', parts: parts(4000) } },
    { kind: 'tax', years: { from: 6, to: null }, attribution: { how: 'split', parts: parts(1) } },
  ],
}
const versions = [agreement, { ...agreement, version: 2, effectiveFrom: '2030-01-01' }]

/** Tax receipts posted a second, each by the version of its day, beside a bare split that knows no agreement. */
export function posting({ runs, facts: count }: { runs: number; facts: number }): Figure {
  const facts = receipts(count)
  const ours = () => {
    const posted = facts.map((fact, at) => postFact(versions, fact, { id: `p${at}`, on: fact.occurredOn, earlier: [] }))
    return posted.filter((one): one is Posting => !('refused' in one))
  }
  const theirs = () => facts.map(({ amount }) => [Math.floor(amount * 0.4), amount - Math.floor(amount * 0.4)])
  const book = ours()
  if (book.length !== count || outOfBalance(book).fen !== 0) throw new Error('the book is not in order')
  const pairs = Array.from({ length: runs }, () => [perSecond(count, ours), perSecond(count, theirs)] as const)
  const ratios = pairs.map(([mine, bare]) => mine / bare)
  return {
    name: 'parks: ledger postings of one core',
    variant: 'tax receipts, two versions of an agreement',
    value: round(median(pairs.map(([mine]) => mine))),
    unit: 'postings/s',
    rival: 'two products in floating point, no agreement, no lines',
    ratio: round(median(ratios)),
    runs,
    spread: round(spreadOf(ratios)),
  }
}

function receipts(count: number): VerifiedFact[] {
  const next = seeded(3)
  return Array.from({ length: count }, (_, at) => ({
    reference: `T${at}`,
    cause: 'tax-receipt',
    projectId: 'J1',
    kind: 'tax',
    amount: 1 + Math.floor(next() * 10 ** 11),
    occurredOn: `${2026 + Math.floor(next() * 10)}-0${1 + Math.floor(next() * 9)}-15`,
    heldBy: 'host',
    landedOn: null,
  }))
}

function perSecond(count: number, work: () => unknown): number {
  const start = performance.now()
  work()
  return count / ((performance.now() - start) / 1000)
}
