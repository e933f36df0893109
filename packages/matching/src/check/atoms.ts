import type { FactDefinition } from '../fact.ts'
import { isDay } from '../values/day.ts'
import { compare, type Decimal } from '../values/decimal.ts'
import { codeOfValue, type Vocabulary } from '../vocabulary/vocabulary.ts'
import { checkFigure, checkShare } from './figures.ts'
import { isObject, isTexts, type Report } from './problem.ts'

const kinds = {
  region: ['under'],
  industry: ['under'],
  enum: ['in'],
  ordered: ['reached'],
  set: ['hasAny'],
  boolean: ['is'],
  date: ['from', 'to', 'within', 'longerThan'],
  number: ['gte', 'gt', 'lte', 'lt', 'year', 'shareOf', 'plus'],
} as const

/** Checks one atom: its fact exists, the requirement fits the fact's type, and every code and figure can be read. */
export function checkAtom(atom: Record<string, unknown>, pointer: string, vocabulary: Vocabulary, report: Report) {
  if (typeof atom.fact !== 'string')
    return report(
      'shape',
      pointer,
      'neither all, any, not, nor an atom with its fact',
      '既不是 all、any、not,也不是写明 fact 的条件',
    )
  const definition = vocabulary.facts.get(atom.fact)
  if (!definition)
    return report('unknownFact', `${pointer}/fact`, `no fact is called ${atom.fact}`, `没有名为 ${atom.fact} 的事实`)
  const allowed: readonly string[] = kinds[definition.type]
  const given = Object.keys(atom).filter((key) => key !== 'fact' && key !== 'note' && atom[key] !== undefined)
  for (const key of given)
    if (!allowed.includes(key))
      report(
        'unfitAtom',
        `${pointer}/${key}`,
        `"${key}" does not fit ${atom.fact}, which is a ${definition.type}`,
        `“${key}”不适用于 ${atom.fact}(类型为 ${definition.type})`,
      )
  if (given.some((key) => !allowed.includes(key))) return
  if (given.filter((key) => !['year', 'shareOf', 'plus'].includes(key)).length === 0)
    return report(
      'unfitAtom',
      pointer,
      `${atom.fact} is named, but nothing is required of it`,
      `写了 ${atom.fact},但没有对它提出要求`,
    )
  if (definition.type === 'number') return checkNumber(atom, definition, pointer, vocabulary, report)
  if (definition.type === 'date') return checkDate(atom, pointer, report)
  checkCodes(atom, definition, pointer, vocabulary, report)
}

function checkCodes(
  atom: Record<string, unknown>,
  definition: FactDefinition,
  pointer: string,
  vocabulary: Vocabulary,
  report: Report,
) {
  if (definition.type === 'boolean') {
    if (typeof atom.is !== 'boolean')
      report('shape', `${pointer}/is`, 'true or false is expected', '应为 true 或 false')
    return
  }
  if (definition.type === 'ordered') {
    if (typeof atom.reached !== 'string' || codeOfValue(definition, atom.reached) === undefined)
      report(
        'unknownValue',
        `${pointer}/reached`,
        `${String(atom.reached)} is none of the known values`,
        `${String(atom.reached)} 不在已知取值之内`,
      )
    return
  }
  const key = definition.type === 'enum' ? 'in' : definition.type === 'set' ? 'hasAny' : 'under'
  const codes = atom[key]
  if (!isTexts(codes) || codes.length === 0)
    return report('shape', `${pointer}/${key}`, 'a list of at least one code is expected', '应为至少一个代码的列表')
  for (const [at, code] of codes.entries()) {
    const place = `${pointer}/${key}/${at}`
    if (definition.type === 'region') {
      if (!vocabulary.regions.has(code) || !vocabulary.regions.rangeOf(code))
        report(
          'unknownRegion',
          place,
          `${code} is no GB/T 2260 code of the list`,
          `${code} 不是名录中的 GB/T 2260 区划代码`,
        )
    } else if (definition.type === 'industry') {
      if (!vocabulary.industries.has(code))
        report('unknownIndustry', place, `${code} is no GB/T 4754-2017 code`, `${code} 不是 GB/T 4754-2017 行业代码`)
    } else if ('values' in definition && codeOfValue(definition, code) === undefined)
      report(
        'unknownValue',
        place,
        `${code} is none of the known values of ${definition.name}`,
        `${code} 不在 ${definition.name} 的已知取值之内`,
      )
  }
}

const spanKeys = ['years', 'months', 'days']

function checkDate(atom: Record<string, unknown>, pointer: string, report: Report) {
  for (const key of ['from', 'to'])
    if (atom[key] !== undefined && !isDay(atom[key]))
      report(
        'notADay',
        `${pointer}/${key}`,
        `${String(atom[key])} is no day; write YYYY-MM-DD`,
        `${String(atom[key])} 不是日期;应写成 YYYY-MM-DD`,
      )
  for (const key of ['within', 'longerThan']) {
    const span = atom[key]
    if (span === undefined) continue
    const [unit, ...more] = isObject(span) ? Object.entries(span) : []
    const good =
      unit && more.length === 0 && spanKeys.includes(unit[0]) && Number.isInteger(unit[1]) && Number(unit[1]) >= 0
    if (!good)
      report(
        'shape',
        `${pointer}/${key}`,
        'one whole number of years, months or days is expected',
        '应为整数的年、月或日,只写一种',
      )
  }
  if (Object.keys(atom).filter((key) => ['within', 'longerThan'].includes(key)).length && (atom.from || atom.to))
    report('unfitAtom', pointer, 'days and ages are two atoms', '日期与期限要分成两个条件')
  if (isDay(atom.from) && isDay(atom.to) && atom.to < atom.from)
    report(
      'emptyBounds',
      pointer,
      `no day is from ${atom.from} to ${atom.to}`,
      `从 ${atom.from} 到 ${atom.to} 之间没有日期`,
    )
}

function checkNumber(
  atom: Record<string, unknown>,
  definition: FactDefinition & { type: 'number' },
  pointer: string,
  vocabulary: Vocabulary,
  report: Report,
) {
  const byYear = definition.byYear === true
  if (byYear !== (atom.year !== undefined) || (byYear && !Number.isInteger(atom.year)))
    report(
      'unfitAtom',
      `${pointer}/year`,
      byYear ? `${definition.name} needs a year` : `${definition.name} has no years`,
      byYear ? `${definition.name} 要写明年份` : `${definition.name} 不分年份`,
    )
  if (atom.shareOf !== undefined) {
    const base = vocabulary.facts.get(String(atom.shareOf))
    if (base?.type !== 'number')
      return report(
        'unknownFact',
        `${pointer}/shareOf`,
        `${atom.shareOf} is no numeric fact`,
        `${atom.shareOf} 不是数字类的事实`,
      )
    if (base.unit !== definition.unit)
      report(
        'unitMismatch',
        `${pointer}/shareOf`,
        `${definition.name} is in ${definition.unit}, ${base.name} in ${base.unit}`,
        `${definition.name} 的单位是 ${definition.unit},${base.name} 的是 ${base.unit}`,
      )
  }
  if (atom.plus !== undefined) checkPlus(atom.plus, definition, `${pointer}/plus`, vocabulary, report)
  const read = (key: string): Decimal | undefined => {
    if (atom[key] === undefined) return undefined
    if (atom.shareOf !== undefined) return checkShare(atom[key], `${pointer}/${key}`, report)
    return checkFigure(atom[key], definition.unit, definition.decimals, `${pointer}/${key}`, report)
  }
  const [gte, gt, lte, lt] = [read('gte'), read('gt'), read('lte'), read('lt')]
  if ((gte && gt) || (lte && lt))
    report('unfitAtom', pointer, 'one lower and one upper bound at most', '最多一个下限和一个上限')
  const [low, high] = [gte ?? gt, lte ?? lt]
  if (!low || !high) return
  const order = compare(low, high)
  if (order > 0 || (order === 0 && (gt !== undefined || lt !== undefined)))
    report('emptyBounds', pointer, 'no figure lies between these bounds', '上下限之间没有数值')
}

function checkPlus(
  plus: unknown,
  definition: FactDefinition & { type: 'number' },
  pointer: string,
  vocabulary: Vocabulary,
  report: Report,
) {
  if (!isTexts(plus) || plus.length === 0)
    return report('shape', pointer, 'a list of at least one fact is expected', '应为至少一个事实的列表')
  for (const [at, name] of plus.entries()) {
    const other = vocabulary.facts.get(name)
    if (other?.type !== 'number')
      report('unknownFact', `${pointer}/${at}`, `${name} is no numeric fact`, `${name} 不是数字类的事实`)
    else if (other.unit !== definition.unit || other.byYear !== definition.byYear)
      report(
        'unitMismatch',
        `${pointer}/${at}`,
        `${name} is in ${other.unit}, ${definition.name} in ${definition.unit}`,
        `${name} 的单位是 ${other.unit},${definition.name} 的是 ${definition.unit}`,
      )
    else if ((other.min ?? 0) < 0 || (definition.min ?? 0) < 0)
      report(
        'unfitAtom',
        `${pointer}/${at}`,
        'only figures that are never below zero are added',
        '只有不会小于零的数字才能相加',
      )
  }
}
