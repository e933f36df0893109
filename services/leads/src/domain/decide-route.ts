import type { DivisionTree, Routing } from '@lianqiao/reference-data'

/** What routing looks at; null is "not known". */
export type RoutingFacts = {
  readonly chain: string | null
  readonly park: string | null
  readonly investmentFen: bigint | null
  readonly originCode: string | null
}

export type RouteDecision = {
  /** The bureau that must act. */
  readonly bureau: string
  /** Row of the table, or the fallback, that decided. */
  readonly row: string
  readonly why: string
  /** Bureaus that join it, each by its rule; the responsible bureau itself is never among them. */
  readonly joined: readonly { readonly bureau: string; readonly rule: string; readonly why: string }[]
}

const responsible = (routing: Routing, { chain, park }: RoutingFacts) => {
  const reason = chain === null ? 'unclassified' : 'no-park'
  const row =
    chain === null || park === null
      ? undefined
      : routing.rows.find((route) => route.park === park && (route.chains === 'any' || route.chains.includes(chain)))
  if (row) return { bureau: row.bureau, row: row.id, why: row.why }
  const fallback = routing.fallback.find(({ when }) => when === reason) ?? routing.fallback[0]!
  return { bureau: fallback.bureau, row: fallback.when, why: fallback.why }
}

/**
 * Who must act on a lead, by the routing table: chain and proposed park decide the bureau, size and origin add others.
 * An unknown investment or origin adds nobody.
 */
export const decideRoute = (routing: Routing, divisions: DivisionTree, facts: RoutingFacts): RouteDecision => {
  const decision = responsible(routing, facts)
  const { investmentFen, originCode } = facts
  const joined = routing.additions
    .filter(({ when }) =>
      'investmentAtLeastFen' in when
        ? investmentFen !== null && investmentFen >= BigInt(when.investmentAtLeastFen)
        : originCode !== null && when.originUnder.some((code) => divisions.isUnder(originCode, code)),
    )
    .map(({ id, add, why }) => ({ bureau: add, rule: id, why }))
    .filter(({ bureau }) => bureau !== decision.bureau)
  return { ...decision, joined }
}
