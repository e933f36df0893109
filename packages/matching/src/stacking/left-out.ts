import type { Text } from '../fact.ts'
import { fill } from '../text/print.ts'
import type { Candidate, ComputedGroup } from './problem.ts'

/** Why a benefit is not in a combination: which rule, and whom it gave way to. */
export type LeftOut = {
  id: string
  because: 'received' | 'exclusive' | 'best-of' | 'excludes'
  group: string | null
  inFavourOf: string
  text: Text
}

const sentences: Record<LeftOut['because'], Text> = {
  received: { zhHans: '已享受 {0},不重复享受', zhHant: '已享受 {0},不重複享受', en: 'already received: {0}' },
  exclusive: { zhHans: '与 {0} 只能择一', zhHant: '與 {0} 只能擇一', en: 'only one of this and {0}' },
  'best-of': { zhHans: '就高不就低,取 {0}', zhHant: '就高不就低,取 {0}', en: 'the higher counts: {0}' },
  excludes: { zhHans: '与 {0} 不同时享受', zhHant: '與 {0} 不同時享受', en: 'not together with {0}' },
}

/** Every candidate that was not taken, each with its reason. */
export function leftOut(
  candidates: readonly Candidate[],
  groups: readonly ComputedGroup[],
  open: readonly Candidate[],
  taken: readonly number[],
  blockedBy: ReadonlyMap<string, string>,
): LeftOut[] {
  const winners = taken.map((place) => open[place]!)
  const winning = new Set(winners.map(({ id }) => id))
  return candidates.flatMap((candidate): LeftOut[] => {
    if (winning.has(candidate.id)) return []
    const blocker = blockedBy.get(candidate.id)
    if (blocker !== undefined) return [because('received', candidate.id, null, blocker)]
    for (const winner of winners) {
      if (candidate.excludes.includes(winner.id) || winner.excludes.includes(candidate.id))
        return [because('excludes', candidate.id, null, winner.id)]
      const group = groups.find(
        ({ id, mode }) =>
          (mode === 'exclusive' || mode === 'best-of') && candidate.groups.includes(id) && winner.groups.includes(id),
      )
      if (group) return [because(group.mode as 'exclusive' | 'best-of', candidate.id, group.id, winner.id)]
    }
    throw new Error(`${candidate.id} was left out though nothing stands against it`)
  })
}

const because = (reason: LeftOut['because'], id: string, group: string | null, inFavourOf: string): LeftOut => ({
  id,
  because: reason,
  group,
  inFavourOf,
  text: fill(sentences[reason], inFavourOf),
})
