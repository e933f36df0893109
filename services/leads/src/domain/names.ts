import type { Names } from '@lianqiao/contracts/console-api'
import type { ReferenceData } from '@lianqiao/reference-data'

type ReferenceNames = ReferenceData['projectStages']['evidenceKinds'][number]['names']

/** Names of the reference data, as faults say them. */
export function namesOf({ zhHans, zhHant, en }: ReferenceNames): Names {
  return { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en }
}
