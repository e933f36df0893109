export { bestSite, checkWeights, proposeSites } from './propose.ts'
export type * from './types.ts'
