import type { ReferenceData } from '@lianqiao/reference-data'
import { mainlandDay } from '@lianqiao/service-kit/decisions'
import type { ClaimContext } from './milestone.ts'
import { namesOf } from './names.ts'

/** What claims are judged by on the day of `at` in the mainland. */
export function claimContext({
  at,
  reference,
}: {
  at: Date
  reference: Pick<ReferenceData, 'parks' | 'projectStages'>
}): ClaimContext {
  return {
    today: mainlandDay(at),
    parkIds: new Set(reference.parks.rows.map(({ id }) => id)),
    evidenceNames: new Map(reference.projectStages.evidenceKinds.map(({ id, names }) => [id, namesOf(names)])),
  }
}
