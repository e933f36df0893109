import type { ClauseDocument } from '@lianqiao/contracts/console-api'

/** A clause's text to write its next version from: without what publishing gives it. */
export function startingPoint({ document }: Pick<ClauseDocument, 'document'>): string {
  const { version: _, knownSince: __, id, ...rest } = document
  return `${JSON.stringify({ id, ...rest }, null, 2)}\n`
}
