import { createHash } from 'node:crypto'
import { createChainClassifier } from '@lianqiao/chains'
import { createEnterpriseMatcher, KEY_FORM } from '@lianqiao/enterprises'
import { createPlaceResolver } from '@lianqiao/places'
import {
  calendarKnowledge,
  chainKnowledge,
  enterpriseKnowledge,
  loadReferenceData,
  placeKnowledge,
} from '@lianqiao/reference-data'
import { createRecordReader } from '../enterprises/reader.ts'
import { createDeadlines } from '../routing/deadlines.ts'
import { createOriginFinder, createPlaceNames } from './origin.ts'

/** What leads knows before it has read its database: reference data, and everything that is built from it. */
export async function loadKnowledge() {
  const reference = await loadReferenceData()
  const places = createPlaceResolver(await placeKnowledge(reference))
  const names = await enterpriseKnowledge(reference)
  const matcher = createEnterpriseMatcher({ ...names, resolver: places })
  return {
    reference,
    acknowledgeBy: createDeadlines(reference, await calendarKnowledge()).acknowledgeBy,
    reader: createRecordReader(matcher, digestOf([KEY_FORM, names])),
    classify: createChainClassifier(await chainKnowledge(reference)),
    findOrigin: createOriginFinder(reference, places),
    placeName: createPlaceNames(reference),
    vocabulary: reference.policies.vocabulary,
  }
}

const digestOf = (knowledge: unknown): string =>
  createHash('sha256').update(JSON.stringify(knowledge)).digest('hex').slice(0, 16)
