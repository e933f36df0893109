import type { Evidence } from './types.ts'
import type { Word } from './words.ts'

export type Role = Exclude<Evidence['role'], 'code' | 'name'>

/** One word's argument: a vote of `weight` for a chain, in the role the reading gave it. */
export type Finding = { word: Word; chainId: string | null; role: Role; weight: number; phrase: number }
