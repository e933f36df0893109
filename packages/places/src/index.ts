export { liesWithin, prefectureOf, provinceOf } from './codes.ts'
export type {
  Alias,
  Division,
  Gazetteer,
  PlaceData,
  Town,
  Zone,
} from './data.ts'
export { withoutRadicals } from './radicals.ts'
export { type PlaceFiles, readPlaceData } from './read-data.ts'
export {
  createPlaceResolver,
  type PlaceAnswer,
  type PlaceHints,
  type PlaceReason,
  type PlaceResolver,
} from './resolver.ts'
export { shortName } from './short-name.ts'
export { toSimplified } from './simplified.ts'
