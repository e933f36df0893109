import type { Position, Scale, Scorecard, ScoreItemId, SitingWeights } from '@lianqiao/siting'
import type { Files } from '../cross-check/rule.ts'

/** The weights and scales of a park's score. */
export const sitingWeights = ({ sitingWeights: { meta, rows } }: Pick<Files, 'sitingWeights'>): SitingWeights => ({
  version: meta.version,
  weights: Object.fromEntries(rows.map(({ id, value }) => [id, value])) as Record<ScoreItemId, number>,
  scales: Object.fromEntries(
    rows.flatMap(({ id, scale }) => (scale ? [[id, { worst: scale.worst, best: scale.best }]] : [])),
  ) as Record<keyof SitingWeights['scales'], Scale>,
})

/** Where divisions lie, by GB/T 2260 code. */
export const positions = ({ positions: { rows } }: Pick<Files, 'positions'>): ReadonlyMap<string, Position> =>
  new Map(rows.map(({ code, latitude, longitude }) => [code, { latitude, longitude }]))

/** The admission scorecards, each in the version of the file. */
export const scorecards = ({ scorecards: { meta, rows } }: Pick<Files, 'scorecards'>): Scorecard[] =>
  rows.map((row) => ({ ...row, version: meta.version }))
