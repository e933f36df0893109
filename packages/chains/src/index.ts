export { createChainClassifier } from './classifier.ts'
export type * from './types.ts'
