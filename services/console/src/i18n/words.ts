import type { zhHans } from './zh-hans/index.ts'

/** The same keys as the source, each with a text of its own. */
export type Words<T> = { [Key in keyof T]: T[Key] extends string ? string : Words<T[Key]> }

/** What every language must have. */
export type Resource = Words<typeof zhHans>
