import type { Carrier, CarrierContent, CarrierFacts, CarrierKind } from '@lianqiao/contracts/console-api'
import { FEN_PER_WAN, FEN_PER_YUAN } from './carrier-terms.ts'
import { factsOf } from './fact-fields.ts'

/** A carrier as it stands in the form: money in the unit people use, null where nothing is filled in. */
export type CarrierDraft = Omit<
  CarrierContent,
  'size' | 'facts' | 'chains' | 'rentFenPerSquareMetreMonth' | 'priceFenPerMu'
> & {
  size: number | null
  facts: { [Fact in keyof CarrierFacts]: CarrierFacts[Fact] | null }
  /** Empty: every chain that the park admits */
  chains: string[]
  rentYuan: number | null
  priceWan: number | null
}

export const emptyDraft: CarrierDraft = {
  kind: 'land',
  code: '',
  name: '',
  size: null,
  facts: {},
  chains: [],
  rentYuan: null,
  priceWan: null,
  availableFrom: null,
  availableUntil: null,
  outline: null,
  note: '',
}

export function draftOf(carrier: Carrier): CarrierDraft {
  const { kind, code, name, size, facts, chains, availableFrom, availableUntil, outline, note } = carrier
  const { rentFenPerSquareMetreMonth: rent, priceFenPerMu: price } = carrier
  return {
    ...{ kind, code, name, size, facts, availableFrom, availableUntil, outline, note },
    chains: chains ?? [],
    rentYuan: rent === null ? null : rent / FEN_PER_YUAN,
    priceWan: price === null ? null : price / FEN_PER_WAN,
  }
}

/** What is sent: only what such a carrier has, and what was not filled in stays unknown. */
export function contentOf(draft: CarrierDraft): CarrierContent {
  const { size, facts, chains, rentYuan, priceWan, ...rest } = draft
  return {
    ...rest,
    code: rest.code.trim(),
    name: rest.name.trim(),
    size: size ?? 0,
    facts: toldFacts(facts, draft.kind),
    chains: chains.length === 0 ? null : chains,
    rentFenPerSquareMetreMonth: fen(draft.kind === 'workshop' ? rentYuan : null, FEN_PER_YUAN),
    priceFenPerMu: fen(draft.kind === 'land' ? priceWan : null, FEN_PER_WAN),
    outline: draft.kind === 'land' ? draft.outline : null,
  }
}

const fen = (amount: number | null, unit: number) => (amount === null ? null : Math.round(amount * unit))

function toldFacts(facts: CarrierDraft['facts'], kind: CarrierKind): CarrierFacts {
  const told = factsOf(kind).flatMap(({ fact }) => {
    const value = facts[fact]
    return value === null || value === undefined ? [] : [[fact, value]]
  })
  return Object.fromEntries(told)
}
