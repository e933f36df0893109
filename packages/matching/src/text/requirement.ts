import type { Atom, DateAtom, NumberAtom, Quantity, Span } from '../condition.ts'
import type { FactDefinition, Text } from '../fact.ts'
import { definitionOf } from '../plain/lookup.ts'
import { type Decimal, parseDecimal } from '../values/decimal.ts'
import { readQuantity } from '../values/quantity.ts'
import { codeOfValue, type Vocabulary } from '../vocabulary/vocabulary.ts'
import { fill, join, printFigure, printValue, same } from './print.ts'

const text = (zhHans: string, zhHant: string, en: string): Text => ({ zhHans, zhHant, en })
const or = text('或', '或', ' or ')

const sentences = new WeakMap<Atom, { vocabulary: Vocabulary; text: Text }>()

/** What an atom demands, as a sentence in three languages: "实际到位资金 > 2亿元". The same for every lead, so kept. */
export function requirement(atom: Atom, vocabulary: Vocabulary): Text {
  const kept = sentences.get(atom)
  if (kept?.vocabulary === vocabulary) return kept.text
  const text = sentenceOf(atom, vocabulary)
  sentences.set(atom, { vocabulary, text })
  return text
}

function sentenceOf(atom: Atom, vocabulary: Vocabulary): Text {
  const definition = definitionOf(atom.fact, vocabulary)
  const about = (template: Text, ...parts: (Text | string)[]) => fill(template, definition.label, ...parts)
  if ('under' in atom)
    return about(text('{0}属于{1}', '{0}屬於{1}', '{0} within {1}'), nodes(definition, atom.under, vocabulary))
  if ('in' in atom) return about(text('{0}为{1}', '{0}為{1}', '{0} is {1}'), values(definition, atom.in))
  if ('hasAny' in atom) return about(text('{0}含{1}', '{0}含{1}', '{0} include {1}'), values(definition, atom.hasAny))
  if ('is' in atom) return atom.is ? definition.label : about(text('不是:{0}', '不是:{0}', 'not: {0}'))
  if ('reached' in atom)
    return about(text('{0}达到{1}', '{0}達到{1}', '{0} has reached {1}'), values(definition, [atom.reached]))
  if ('within' in atom) return about(text('{0}在{1}以内', '{0}在{1}以內', '{0} within {1}'), printLength(atom.within))
  if ('longerThan' in atom)
    return about(text('{0}超过{1}', '{0}超過{1}', '{0} more than {1} ago'), printLength(atom.longerThan))
  if ('from' in atom || 'to' in atom) return about(same('{0} {1}'), dates(atom))
  return fill(same('{0} {1}'), subject(atom as NumberAtom, vocabulary), bounds(atom as NumberAtom, definition))
}

function nodes(definition: FactDefinition, codes: readonly string[], { regions, industries }: Vocabulary): Text {
  const tree = definition.type === 'region' ? regions : industries
  return join(
    codes.map((code) => same(tree.nameOf(code) ? `${tree.nameOf(code)}(${code})` : code)),
    or,
  )
}

function values(definition: FactDefinition, codes: readonly string[]): Text {
  const known = 'values' in definition ? definition : undefined
  return join(
    codes.map((code) => printValue(definition, (known && codeOfValue(known, code)) ?? code)),
    or,
  )
}

/** A span of time for people. */
function printLength(span: Span): Text {
  if ('years' in span) return fill(text('{0}年', '{0}年', '{0} years'), String(span.years))
  if ('months' in span) return fill(text('{0}个月', '{0}個月', '{0} months'), String(span.months))
  return fill(text('{0}天', '{0}天', '{0} days'), String(span.days))
}

const dates = ({ from, to }: DateAtom): Text =>
  same([...(from ? [`≥ ${from}`] : []), ...(to ? [`≤ ${to}`] : [])].join(', '))

function subject(atom: NumberAtom, vocabulary: Vocabulary): Text {
  const label = join(
    [atom.fact, ...(atom.plus ?? [])].map((name) => definitionOf(name, vocabulary).label),
    ' + ',
  )
  const dated = atom.year === undefined ? label : fill(same('{0} ({1})'), label, String(atom.year))
  if (atom.shareOf === undefined) return dated
  const base = definitionOf(atom.shareOf, vocabulary).label
  return fill(text('{0}占{1}的比重', '{0}佔{1}的比重', 'share of {0} in {1}'), dated, base)
}

const signs = [
  ['gte', '≥'],
  ['gt', '>'],
  ['lte', '≤'],
  ['lt', '<'],
] as const

function bounds(atom: NumberAtom, definition: FactDefinition): Text {
  const parts = signs.flatMap(([key, sign]) => {
    const bound = atom[key]
    return bound === undefined ? [] : [fill(same('{0} {1}'), sign, printBound(bound, atom, definition))]
  })
  return join(parts, text('且 ', '且 ', ' and '))
}

function printBound(bound: Quantity, atom: NumberAtom, definition: FactDefinition): Text {
  if (atom.shareOf !== undefined) return same(String(bound))
  const unit = definition.type === 'number' ? definition.unit : ''
  const read: Decimal | string | undefined =
    typeof bound === 'number' ? parseDecimal(String(bound)) : readQuantity(bound, unit)
  return typeof read === 'object' ? printFigure(read, unit) : same(String(bound))
}
