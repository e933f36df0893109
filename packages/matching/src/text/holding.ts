import type { Atom } from '../condition.ts'
import type { FactDefinition, Text } from '../fact.ts'
import { definitionOf, unitsOf } from '../plain/lookup.ts'
import { dayOf } from '../values/day.ts'
import { fromUnits } from '../values/decimal.ts'
import type { KnownFacts, KnownValue } from '../vocabulary/profile.ts'
import type { Vocabulary } from '../vocabulary/vocabulary.ts'
import { fill, join, printFigure, printValue, same } from './print.ts'

const yes: Text = { zhHans: '是', zhHant: '是', en: 'yes' }
const no: Text = { zhHans: '否', zhHant: '否', en: 'no' }
const none: Text = { zhHans: '无', zhHant: '無', en: 'none' }

/** What the lead has of the fact that an atom asks about; `null` when that is unknown. */
export function holding(atom: Atom, known: KnownFacts, vocabulary: Vocabulary): Text | null {
  const year = 'year' in atom ? atom.year : undefined
  const parts = [atom.fact, ...(('plus' in atom && atom.plus) || [])].map((name) =>
    printKnown(definitionOf(name, vocabulary), known.get(name), year, vocabulary),
  )
  const given = parts.filter((part) => part !== null)
  const first =
    given.length > 0
      ? join(
          parts.map((part) => part ?? same('?')),
          ' + ',
        )
      : null
  if (!('shareOf' in atom) || atom.shareOf === undefined) return first
  const base = printKnown(definitionOf(atom.shareOf, vocabulary), known.get(atom.shareOf), year, vocabulary)
  return first && base && fill(same('{0} / {1}'), first, base)
}

function printKnown(
  definition: FactDefinition,
  value: KnownValue | undefined,
  year: number | undefined,
  vocabulary: Vocabulary,
): Text | null {
  switch (value?.type) {
    case undefined:
      return null
    case 'range': {
      const tree = definition.type === 'region' ? vocabulary.regions : vocabulary.industries
      const name = tree.nameOf(value.text)
      return same(name ? `${name}(${value.text})` : value.text)
    }
    case 'code':
      return printValue(definition, value.code)
    case 'place':
      return definition.type === 'ordered' ? (definition.values[value.place]?.label ?? null) : null
    case 'set':
      return value.codes.size === 0
        ? none
        : join(
            [...value.codes].map((code) => printValue(definition, code)),
            '、',
          )
    case 'boolean':
      return value.value ? yes : no
    case 'day':
      return same(dayOf(value.day))
    default: {
      const units = unitsOf(value, year)
      if (units === undefined || definition.type !== 'number') return null
      return printFigure(fromUnits(units, definition.decimals), definition.unit)
    }
  }
}
