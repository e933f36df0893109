/** What is read of an enterprise: its name, what it writes of itself, its code of GB/T 4754 and its products. */
export type ChainInput = { name: string; text: string; gbt4754?: string; products?: string[] }

/** Where evidence stands. */
export type Field = 'name' | 'text' | 'products' | 'gbt4754'
