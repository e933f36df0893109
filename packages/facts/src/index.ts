export {
  createFactReader,
  type FactAnswer,
  type FactContext,
  type FactKnowledge,
  type FactReader,
} from './fact-reader.ts'
export type { PlaceReading, SiteReading } from './places/read-places.ts'
export type {
  Certainty,
  Extent,
  FactQuestion,
  FactReading,
  QuestionReason,
  SetAside,
  TextSpan,
} from './reading/fact-reading.ts'
export { READ_LIMIT } from './text/fold.ts'
