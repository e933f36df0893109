import { type ReferenceData, scorecards } from '@lianqiao/reference-data'
import type { Scorecard } from '@lianqiao/siting'

/** A park's own scorecard, or the one that is for every park without one. */
export function scorecardsByPark(reference: ReferenceData): (parkId: string) => Scorecard {
  const { rows } = reference.scorecards
  const byPark = new Map(scorecards(reference).map((card, i) => [rows[i]?.parkId ?? null, card]))
  const ofAll = byPark.get(null)
  if (ofAll === undefined) throw new Error('the reference data has no scorecard for parks without their own')
  return (parkId) => byPark.get(parkId) ?? ofAll
}
