import type { RouteDecision } from './decide-route.ts'

export type Part = 'responsible' | 'joined' | 'liaison'
export type Assigned = { bureauId: string; part: Part }

/** The bureaus of a routing decision with their parts: the station, where it joins, is the liaison. */
export function assigneesOf(decision: RouteDecision, isStation: (bureauId: string) => boolean): Assigned[] {
  return [
    { bureauId: decision.bureau, part: 'responsible' },
    ...decision.joined.map(({ bureau }) => ({
      bureauId: bureau,
      part: isStation(bureau) ? ('liaison' as const) : ('joined' as const),
    })),
  ]
}

export function rulesOf(decision: RouteDecision): string[] {
  return [decision.row, ...decision.joined.map(({ rule }) => rule)]
}

export type Answers = { parks: boolean; policies: boolean }
export type Patience = { parksOver: boolean; policiesOver: boolean }

/**
 * Whether a lead is routed now: when all have answered, or when the patience for those who have not is over. A lead
 * goes out with "policies pending" rather than being held; without a park it waits longer, because the park decides
 * who is responsible.
 */
export function readyToRoute(answers: Answers, patience: Patience): boolean {
  if (answers.parks && answers.policies) return true
  if (answers.parks) return patience.policiesOver
  return patience.parksOver
}
