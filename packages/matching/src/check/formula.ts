import { unitOf } from '../benefit/unit.ts'
import type { Formula } from '../benefit.ts'
import { compare } from '../values/decimal.ts'
import type { Vocabulary } from '../vocabulary/vocabulary.ts'
import { checkConditions } from './conditions.ts'
import { checkFigure } from './figures.ts'
import { isObject, type Report } from './problem.ts'
import { checkOperand, checkRate } from './rates.ts'
import { checkSteps, checkTiers } from './tiers.ts'

const shapes = [
  ['between'],
  ['upTo'],
  ['fact', 'year'],
  ['rate', 'of'],
  ['perUnit', 'of'],
  ['cap', 'of'],
  ['atLeast', 'of'],
  ['sum'],
  ['min'],
  ['max'],
  ['steps'],
  ['tiers'],
  ['uplift', 'of', 'when'],
  ['when', 'then', 'else'],
  ['years', 'of'],
]

const deepest = 60

/** Whether a value is nested at most `deepest` objects deep, found out without recursion. */
function shallow(value: unknown): boolean {
  let level: unknown[] = [value]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest * 2) return false
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []))
  }
  return true
}

/** Checks a formula: its shape, every figure and rate, the facts it reads, its tiers, and that it comes out in fen. */
export function checkFormula(formula: unknown, pointer: string, vocabulary: Vocabulary, report: Report) {
  if (!shallow(formula))
    return report(
      'too-many-nodes',
      pointer,
      `nested more than ${deepest} deep, which is the limit`,
      `嵌套超过上限 ${deepest} 层`,
    )
  let sound = true
  const noting: Report = (code, at, message, zh) => {
    sound = false
    report(code, at, message, zh)
  }
  walk(formula, pointer, vocabulary, noting)
  if (sound && unitOf(formula as Formula, vocabulary) !== 'fen')
    report(
      'unitMismatch',
      pointer,
      'the formula does not come out in money, or mixes units',
      '计算式的结果不是金额,或混用了单位',
    )
}

function walk(formula: unknown, pointer: string, vocabulary: Vocabulary, report: Report): void {
  const at = (key: string, value: unknown) => walk(value, `${pointer}/${key}`, vocabulary, report)
  const fen = (key: string, value: unknown) => checkFigure(value, 'fen', 0, `${pointer}/${key}`, report)
  if (typeof formula === 'string') {
    checkFigure(formula, 'fen', 0, pointer, report)
    return
  }
  if (!isObject(formula)) {
    report('shape', pointer, 'a formula is expected', '应为计算式')
    return
  }
  const keys = Object.keys(formula)
  if (!shapes.some((shape) => shape[0]! in formula && keys.every((key) => shape.includes(key)))) {
    report('shape', pointer, `no formula has the parts ${keys.join(', ')}`, `没有由 ${keys.join('、')} 组成的计算式`)
    return
  }
  if ('between' in formula) {
    checkPair(formula.between, `${pointer}/between`, report)
    return
  }
  if ('upTo' in formula) {
    fen('upTo', formula.upTo)
    return
  }
  if ('fact' in formula) {
    checkOperand(formula, pointer, vocabulary, report)
    return
  }
  if ('rate' in formula) checkRate(formula.rate, `${pointer}/rate`, vocabulary, report)
  if ('perUnit' in formula) checkPrice(formula, pointer, vocabulary, report)
  for (const key of ['cap', 'atLeast', 'of', 'then', 'else']) if (key in formula) at(key, formula[key])
  for (const key of ['sum', 'min', 'max']) {
    const list = formula[key]
    if (!(key in formula)) continue
    if (!Array.isArray(list) || list.length === 0) {
      report('shape', `${pointer}/${key}`, 'a list is expected', '应为列表')
      return
    }
    for (const [place, one] of list.entries()) at(`${key}/${place}`, one)
  }
  if ('uplift' in formula) checkRate(formula.uplift, `${pointer}/uplift`, vocabulary, report)
  if ('when' in formula && formula.when !== undefined)
    checkConditions(formula.when, `${pointer}/when`, vocabulary, report)
  if ('years' in formula && !(Number.isInteger(formula.years) && Number(formula.years) > 0))
    report('shape', `${pointer}/years`, 'a whole number of years is expected', '应为整数的年数')
  if ('steps' in formula) checkSteps(formula.steps, `${pointer}/steps`, vocabulary, report, walk)
  if ('tiers' in formula) checkTiers(formula.tiers, `${pointer}/tiers`, vocabulary, report, walk)
}

function checkPair(pair: unknown, pointer: string, report: Report) {
  if (!Array.isArray(pair) || pair.length !== 2) {
    report('shape', pointer, 'two figures are expected', '应为两个数字')
    return
  }
  const [low, high] = pair.map((one, at) => checkFigure(one, 'fen', 0, `${pointer}/${at}`, report))
  if (low && high && compare(low, high) > 0)
    report('emptyBounds', pointer, 'the first figure is above the second', '第一个数大于第二个数')
}

function checkPrice(formula: Record<string, unknown>, pointer: string, vocabulary: Vocabulary, report: Report) {
  const unit = unitOf(formula.of as Formula, vocabulary)
  const bare = (price: unknown, at: string) => {
    if (typeof price !== 'string') {
      report('moneyWithoutUnit', at, 'a price with its unit is expected', '应为带单位的单价')
      return
    }
    const [sum, per] = price.split('/')
    checkFigure(sum, 'fen', 0, at, report)
    const names = unit === undefined ? [] : (perNames[unit] ?? [unit])
    if (per !== undefined && !names.includes(per.trim()))
      report(
        'unitMismatch',
        at,
        `the price is for each ${per}, the quantity is in ${unit}`,
        `单价按每${per}计,数量的单位是 ${unit}`,
      )
  }
  const price = formula.perUnit
  if (!isObject(price)) return bare(price, `${pointer}/perUnit`)
  if (!Array.isArray(price.between) || price.between.length !== 2)
    return report('shape', `${pointer}/perUnit`, 'two prices are expected', '应为两个单价')
  for (const [at, one] of price.between.entries()) bare(one, `${pointer}/perUnit/between/${at}`)
}

const perNames: Record<string, readonly string[]> = {
  mu: ['亩', '畝'],
  m2: ['平方米', '㎡'],
  count: ['人', '个', '家', '柜', '40尺柜', '20尺柜', '项'],
  usd: ['美元'],
}
