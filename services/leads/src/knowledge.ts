import { createChainClassifier } from '@lianqiao/chains'
import { createEnterpriseMatcher } from '@lianqiao/enterprises'
import { createPlaceResolver } from '@lianqiao/places'
import {
  calendarKnowledge,
  chainKnowledge,
  enterpriseKnowledge,
  loadReferenceData,
  placeKnowledge,
} from '@lianqiao/reference-data'
import { createDeadlines } from './deadlines.ts'
import { createRecordReader } from './enterprises/reader.ts'
import { createOriginFinder, createPlaceNames } from './intake/origin.ts'

/** What leads knows before it has read its database: reference data, and everything that is built from it. */
export async function loadKnowledge() {
  const reference = await loadReferenceData()
  const places = createPlaceResolver(await placeKnowledge(reference))
  const matcher = createEnterpriseMatcher({ ...(await enterpriseKnowledge(reference)), resolver: places })
  return {
    reference,
    acknowledgeBy: createDeadlines(reference, await calendarKnowledge()).acknowledgeBy,
    reader: createRecordReader(matcher),
    classify: createChainClassifier(await chainKnowledge(reference)),
    findOrigin: createOriginFinder(reference, places),
    placeName: createPlaceNames(reference),
    vocabulary: reference.policies.vocabulary,
  }
}
