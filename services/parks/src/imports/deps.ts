import type { KeepDeps } from '../carriers/keep.ts'

export type ImportDeps = KeepDeps & {
  /** The id of a chain by its id or its name in any language. */
  chainOf(text: string): string | undefined
}
