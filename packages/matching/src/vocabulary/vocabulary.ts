import type { FactCatalogue, FactDefinition, FactValue } from '../fact.ts'
import type { CodeTree } from './code-tree.ts'

/** What words mean: the facts there are, and the two trees of codes. Data, handed in by whoever loads it. */
export type Vocabulary = { facts: FactCatalogue; regions: CodeTree; industries: CodeTree }

/** A catalogue from definitions; a later one of the same name replaces an earlier. */
export function factCatalogue(definitions: Iterable<FactDefinition>): FactCatalogue {
  return new Map(Array.from(definitions, (definition) => [definition.name, definition]))
}

/** The catalogue with further values of one enumerated fact (parks, certificates), known by code or alias. */
export function withValues(facts: FactCatalogue, name: string, values: readonly FactValue[]): FactCatalogue {
  const definition = facts.get(name)
  if (!definition || !('values' in definition)) throw new Error(`${name} is no enumerated fact`)
  const given = new Set(values.map((value) => value.code))
  const kept = definition.values.filter((value) => !given.has(value.code))
  return new Map(facts).set(name, { ...definition, values: [...kept, ...values] })
}

/** The form in which spellings are compared: NFKC, lower case, without blanks, quotes and brackets' kind. */
const comparable = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s"'“”‘’「」《》·]/g, '')

const spellings = new WeakMap<readonly FactValue[], Map<string, string>>()

function spellingsOf(values: readonly FactValue[]): Map<string, string> {
  let known = spellings.get(values)
  if (!known) {
    known = new Map()
    for (const { code, label, aliases = [] } of values)
      for (const text of [...aliases, label.en, label.zhHant, label.zhHans, code]) known.set(comparable(text), code)
    spellings.set(values, known)
  }
  return known
}

/** The code of a value given by code, label or alias; the text itself when the list is open; else `undefined`. */
export function codeOfValue(
  definition: { values: readonly FactValue[]; open?: boolean },
  text: string,
): string | undefined {
  return (
    spellingsOf(definition.values).get(comparable(text)) ??
    (definition.open ? text.normalize('NFKC').trim() : undefined)
  )
}
