/** A change of the library: what happened to a version of a clause. */
export type Change = {
  clauseId: string
  version: number
  libraryVersion: number
  change: 'published' | 'opened' | 'withdrawn'
}
