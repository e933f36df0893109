import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** A labelled set, as evaluation/data/sets.json tells of it. */
export type CaseSet = {
  /** `<subject>/<name>.jsonl`, beside sets.json. */
  readonly file: string
  readonly cases: number
  readonly writtenBy: string
  /** YYYY-MM-DD */
  readonly writtenOn: string
  /** trained: weights are learned from it; studied: its errors were looked at and mended; unseen: neither. */
  readonly seen: 'trained' | 'studied' | 'unseen'
  readonly about: string
  /** What the first run said, before any error was mended; null where there was none to speak of. */
  readonly first: Readonly<Record<string, number | null>> | null
}

const folder = new URL('../data/', import.meta.url)
const told: { sets: readonly CaseSet[] } = JSON.parse(readFileSync(new URL('sets.json', folder), 'utf8'))

/** Every labelled set, in the order in which sets.json has them. */
export const caseSets = told.sets

/** Where a set lies on this machine. */
export const pathOfSet = ({ file }: Pick<CaseSet, 'file'>): string => fileURLToPath(new URL(file, folder))

/** The sets of one subject: the folder that they stand in. */
export const setsOf = (subject: string): CaseSet[] => caseSets.filter(({ file }) => file.startsWith(`${subject}/`))
