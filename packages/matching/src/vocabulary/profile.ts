import type { FactDefinition, NumberFact, Profile } from '../fact.ts'
import { dayNumber, isDay } from '../values/day.ts'
import { fromUnits, parseDecimal, toUnits } from '../values/decimal.ts'
import type { CodeRange } from './code-tree.ts'
import { codeOfValue, type Vocabulary } from './vocabulary.ts'

/**
 * A known fact in the form that is compared: regions and industries as code ranges, enums as codes, ordered values as
 * places in their list, dates as day numbers, numbers as integer counts of 10^-decimals units.
 */
export type KnownValue =
  | { type: 'range'; range: CodeRange; text: string }
  | { type: 'code'; code: string }
  | { type: 'place'; place: number }
  | { type: 'set'; codes: ReadonlySet<string> }
  | { type: 'boolean'; value: boolean }
  | { type: 'day'; day: number }
  | { type: 'number'; units: number }
  | { type: 'years'; units: ReadonlyMap<number, number> }

/** What is known about a lead, readable facts only. */
export type KnownFacts = ReadonlyMap<string, KnownValue>

/** A value that could not be read; the fact then counts as unknown. `pointer` is a JSON pointer into the profile. */
export type ProfileProblem = {
  code: 'unknownFact' | 'wrongType' | 'unknownCode' | 'unknownValue' | 'notADay' | 'outOfRange' | 'tooPrecise'
  pointer: string
  message: string
  zh: string
}

const escaped = (name: string) => name.replaceAll('~', '~0').replaceAll('/', '~1')

/**
 * Reads a profile against the vocabulary. Never throws: what cannot be read is unknown, and said. `null` and an empty
 * text, as spreadsheets leave them, are unknown.
 */
export function readProfile(
  profile: Profile,
  vocabulary: Vocabulary,
): { known: KnownFacts; problems: readonly ProfileProblem[] } {
  const known = new Map<string, KnownValue>()
  const problems: ProfileProblem[] = []
  for (const [name, value] of Object.entries(profile)) {
    if (value === null || value === undefined || value === '') continue
    const pointer = `/${escaped(name)}`
    const definition = vocabulary.facts.get(name)
    if (!definition) {
      problems.push({
        code: 'unknownFact',
        pointer,
        message: `no fact is called ${name}`,
        zh: `没有名为 ${name} 的事实`,
      })
      continue
    }
    const read = readFact(definition, value, pointer, vocabulary)
    if ('code' in read && 'pointer' in read) problems.push(read)
    else known.set(name, read)
  }
  return { known, problems }
}

const problem = (code: ProfileProblem['code'], pointer: string, message: string, zh: string): ProfileProblem => ({
  code,
  pointer,
  message,
  zh,
})

type Reading = KnownValue | ProfileProblem

function readFact(definition: FactDefinition, value: unknown, pointer: string, vocabulary: Vocabulary): Reading {
  switch (definition.type) {
    case 'region':
    case 'industry': {
      if (typeof value !== 'string' && typeof value !== 'number')
        return problem('wrongType', pointer, 'a code is expected', '应为代码')
      const text = String(value).trim()
      const tree = definition.type === 'region' ? vocabulary.regions : vocabulary.industries
      const range = tree.rangeOf(text.toUpperCase())
      return range
        ? { type: 'range', range, text }
        : problem('unknownCode', pointer, `${text} is no such code`, `没有代码 ${text}`)
    }
    case 'enum':
    case 'ordered': {
      if (typeof value !== 'string')
        return problem('wrongType', pointer, 'one value is expected, as text', '应为一个文本值')
      const code = codeOfValue(definition, value)
      if (code === undefined)
        return problem('unknownValue', pointer, `${value} is none of the known values`, `${value} 不在已知取值之内`)
      if (definition.type === 'enum') return { type: 'code', code }
      return { type: 'place', place: definition.values.findIndex((one) => one.code === code) }
    }
    case 'set':
      return readSet(definition, value, pointer)
    case 'boolean':
      return typeof value === 'boolean'
        ? { type: 'boolean', value }
        : problem('wrongType', pointer, 'true or false is expected', '应为 true 或 false')
    case 'date':
      return isDay(value)
        ? { type: 'day', day: dayNumber(value) }
        : problem('notADay', pointer, 'a day is expected, as YYYY-MM-DD', '应为日期,写成 YYYY-MM-DD')
    case 'number':
      return definition.byYear ? readYears(definition, value, pointer) : readNumber(definition, value, pointer)
  }
}

function readSet(definition: FactDefinition & { type: 'set' }, value: unknown, pointer: string): Reading {
  if (!Array.isArray(value)) return problem('wrongType', pointer, 'a complete list is expected', '应为完整的列表')
  const codes = new Set<string>()
  for (const [at, one] of value.entries()) {
    if (typeof one !== 'string') return problem('wrongType', `${pointer}/${at}`, 'text is expected', '应为文本')
    const code = codeOfValue(definition, one)
    if (code === undefined)
      return problem(
        'unknownValue',
        `${pointer}/${at}`,
        `${one} is none of the known values`,
        `${one} 不在已知取值之内`,
      )
    codes.add(code)
  }
  return { type: 'set', codes }
}

function readYears(definition: NumberFact, value: unknown, pointer: string): Reading {
  if (typeof value !== 'object' || Array.isArray(value))
    return problem('wrongType', pointer, 'a map from year to number is expected', '应为年份到数字的对应')
  const units = new Map<number, number>()
  for (const [year, one] of Object.entries(value as object)) {
    if (!/^\d{4}$/.test(year))
      return problem('wrongType', `${pointer}/${escaped(year)}`, 'a year is expected', '应为年份')
    if (one === null || one === undefined) continue
    const read = readNumber(definition, one, `${pointer}/${year}`)
    if (read.type !== 'number') return read
    units.set(Number(year), read.units)
  }
  return { type: 'years', units }
}

function readNumber(
  { unit, decimals, min = 0, max }: NumberFact,
  value: unknown,
  pointer: string,
): { type: 'number'; units: number } | (ProfileProblem & { type?: undefined }) {
  const decimal =
    typeof value === 'number' || typeof value === 'string' ? parseDecimal(String(value).trim()) : undefined
  if (!decimal)
    return problem(
      'wrongType',
      pointer,
      `a number in ${unit} is expected, in plain notation`,
      `应为以 ${unit} 为单位的数字,不用科学记数法`,
    )
  if (decimal.scale > decimals)
    return problem('tooPrecise', pointer, `at most ${decimals} decimals of ${unit}`, `${unit} 最多 ${decimals} 位小数`)
  const units = toUnits(decimal, decimals)
  const outside = units === undefined || units < toUnits(fromUnits(min, 0), decimals)!
  if (outside || (max !== undefined && units > toUnits(fromUnits(max, 0), decimals)!))
    return problem('outOfRange', pointer, `outside what ${unit} can be here`, `超出这里 ${unit} 可取的范围`)
  return { type: 'number', units }
}
