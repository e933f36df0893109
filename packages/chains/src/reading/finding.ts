import type { Word } from './words.ts'

/** How a word stands to what the enterprise makes or does. */
export type Role = 'makes' | 'does' | 'part' | 'serves' | 'side' | 'past' | 'negated' | 'mentioned' | 'material'

/** One word's argument: a vote of `weight` for a chain, in the role the reading gave it. */
export type Finding = { word: Word; chainId: string | null; role: Role; weight: number; phrase: number }
