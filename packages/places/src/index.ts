export { liesWithin, prefectureOf, provinceOf } from './data/codes.ts'
export type {
  Alias,
  Division,
  Gazetteer,
  PlaceData,
  Town,
  Zone,
} from './data/place-data.ts'
export { type PlaceFiles, readPlaceData } from './data/read-data.ts'
export { shortName } from './lexicon/short-name.ts'
export {
  createPlaceResolver,
  type PlaceAnswer,
  type PlaceHints,
  type PlaceReason,
  type PlaceResolver,
} from './resolve/resolver.ts'
export type { Stretch } from './resolve/stretches.ts'
export { withoutRadicals } from './text/radicals.ts'
export { toSimplified } from './text/simplified.ts'
