import { isDeepStrictEqual } from 'node:util'
import type { WordedFault } from '@lianqiao/service-kit'
import type { CarrierFacts } from '@lianqiao/siting'
import { type Carrier, type CarrierContent, codeKey, contentOf } from '../domain/carrier.ts'
import { checkCarrier } from '../domain/check-carrier.ts'
import type { StagedRow } from '../domain/import.ts'
import type { Field, Heading } from './columns.ts'
import { keyOf } from './headings.ts'
import type { ReadRow, RowContent } from './read-row.ts'

/**
 * What becomes of each row, as far as its own park and the file can tell. `carriers` are those that the park offers
 * under the rows' numbers.
 */
export function judgeRows(
  rows: readonly ReadRow[],
  {
    headings,
    carriers,
    chainIds,
  }: { headings: readonly (Heading | null)[]; carriers: readonly Carrier[]; chainIds: ReadonlySet<string> },
): StagedRow[] {
  const known = new Map(carriers.map((carrier) => [`${carrier.kind} ${codeKey(carrier.code)}`, carrier]))
  return rows.map(({ row, code, kind, content, faults }): StagedRow => {
    const refused = { row, kind, code, content: null, outcome: 'refused', carrierId: null, baseVersion: null } as const
    if (content === null) return { ...refused, faults }
    const before = known.get(`${content.kind} ${codeKey(content.code)}`)
    const whole = completed(content, before)
    const wrongs = checkCarrier(whole, chainIds)
    if (wrongs.length > 0) return { ...refused, faults: wrongs.map((fault) => byColumn(fault, headings)) }
    const same = before !== undefined && isDeepStrictEqual(whole, contentOf(before))
    return {
      row,
      kind,
      code,
      content: same ? null : whole,
      outcome: before === undefined ? 'added' : same ? 'unchanged' : 'changed',
      carrierId: before?.carrierId ?? null,
      baseVersion: before?.version ?? null,
      faults: [],
    }
  })
}

/** What the file has no column for stays as it was; an empty cell of a column says that it is unknown. */
function completed(content: RowContent, before: Carrier | undefined): CarrierContent {
  const blank = {
    facts: {},
    chains: null,
    rentFen: null,
    priceFen: null,
    availableFrom: null,
    availableUntil: null,
    outline: null,
    note: '',
  }
  const facts = Object.entries({ ...before?.facts, ...content.facts }).filter(([, value]) => value !== null)
  return {
    ...blank,
    ...(before === undefined ? {} : contentOf(before)),
    ...content,
    facts: Object.fromEntries(facts) as CarrierFacts,
  }
}

const POINTERS: Record<string, Field['is']> = {
  size: 'size',
  rentFenPerSquareMetreMonth: 'rent',
  priceFenPerMu: 'price',
  availableFrom: 'from',
  availableUntil: 'until',
}

function byColumn({ pointer, code, detail, zh = detail }: WordedFault, headings: readonly (Heading | null)[]) {
  const name = pointer.split('/').at(-1) ?? ''
  const heading = headings.find((one) => one !== null && (keyOf(one.field) === name || one.field.is === POINTERS[name]))
  return { column: heading?.column ?? name, code, detail, zh }
}
