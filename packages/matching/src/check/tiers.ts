import { unitOf } from '../benefit/unit.ts'
import type { Formula } from '../benefit.ts'
import { compare, type Decimal, zero } from '../values/decimal.ts'
import type { Vocabulary } from '../vocabulary/vocabulary.ts'
import { checkFigure } from './figures.ts'
import { isObject, type Report } from './problem.ts'
import { checkRate } from './rates.ts'

/** Checks a formula inside another one. */
type Walk = (formula: unknown, pointer: string, vocabulary: Vocabulary, report: Report) => void

/** Sums are whole fen; other figures may have four decimals, as areas do. */
const finest = (unit: string) => (unit === 'fen' ? 0 : 4)

/** Checks 每增 … 增奖 …: figures in the unit of what is counted, a step above zero. */
export function checkSteps(steps: unknown, pointer: string, vocabulary: Vocabulary, report: Report, walk: Walk) {
  if (!isObject(steps)) {
    report('shape', pointer, 'steps are expected', '应为分级')
    return
  }
  walk(steps.of, `${pointer}/of`, vocabulary, report)
  const unit = isObject(steps.of) ? unitOf(steps.of as Formula, vocabulary) : undefined
  if (unit === undefined) {
    report('unitMismatch', `${pointer}/of`, 'steps count a numeric fact or a sum', '分级应按数字类的事实或总和计')
    return
  }
  checkFigure(steps.above, unit, finest(unit), `${pointer}/above`, report)
  const every = checkFigure(steps.every, unit, finest(unit), `${pointer}/every`, report)
  if (every && compare(every, zero) <= 0)
    report('emptyBounds', `${pointer}/every`, 'a step is above zero', '每一级应大于零')
  checkFigure(steps.add, 'fen', 0, `${pointer}/add`, report)
}

/** Checks bands: rising, without overlap or hole, each with what it pays. */
export function checkTiers(tiers: unknown, pointer: string, vocabulary: Vocabulary, report: Report, walk: Walk) {
  if (!isObject(tiers) || !Array.isArray(tiers.bands) || tiers.bands.length === 0)
    return report('shape', pointer, 'tiers with at least one band are expected', '分档至少要有一档')
  if (tiers.mode !== 'marginal' && tiers.mode !== 'whole')
    report('shape', `${pointer}/mode`, 'marginal or whole is expected', '应为 marginal 或 whole')
  walk(tiers.of, `${pointer}/of`, vocabulary, report)
  const unit = isObject(tiers.of) ? unitOf(tiers.of as Formula, vocabulary) : undefined
  if (unit === undefined) {
    report('unitMismatch', `${pointer}/of`, 'tiers divide a numeric fact or a sum', '分档应按数字类的事实或总和划分')
    return
  }
  let top: Decimal | null | undefined
  for (const [at, band] of tiers.bands.entries()) {
    const place = `${pointer}/bands/${at}`
    if (!isObject(band)) {
      report('shape', place, 'a band is expected', '应为一档')
      return
    }
    checkBandValue(band, tiers.mode === 'marginal', place, vocabulary, report, unit, walk)
    const from =
      band.from === undefined ? undefined : checkFigure(band.from, unit, finest(unit), `${place}/from`, report)
    const upTo = band.upTo === undefined ? null : checkFigure(band.upTo, unit, finest(unit), `${place}/upTo`, report)
    if (upTo === undefined || (band.from !== undefined && !from)) return
    if (top === null) report('tiersOverlap', place, 'the band before has no end', '前一档没有上限')
    else if (top !== undefined && from) {
      const order = compare(from, top)
      if (order < 0)
        report('tiersOverlap', `${place}/from`, `begins before the band before ends`, `起点在前一档的终点之前`)
      if (order > 0)
        report('tiersLeaveAHole', `${place}/from`, `begins after the band before ends`, `起点在前一档的终点之后`)
    }
    const bottom: Decimal = from ?? top ?? zero
    if (upTo && compare(upTo, bottom) <= 0)
      report('emptyBounds', place, 'the band ends where it begins, or before', '这一档的上限不大于下限')
    top = upTo
  }
}

function checkBandValue(
  band: Record<string, unknown>,
  marginal: boolean,
  pointer: string,
  vocabulary: Vocabulary,
  report: Report,
  unit: string,
  walk: Walk,
) {
  if ((band.rate === undefined) === (band.amount === undefined))
    return report('shape', pointer, 'a band has either a rate or an amount', '每一档应只写 rate 或 amount 之一')
  if (band.rate !== undefined) {
    checkRate(band.rate, `${pointer}/rate`, vocabulary, report)
    if (unit !== 'fen')
      report('unitMismatch', `${pointer}/rate`, `a rate of ${unit} is no money`, `按 ${unit} 计的比率算不出金额`)
  } else if (marginal)
    report('shape', `${pointer}/amount`, 'a marginal band has a rate', '超额累进(marginal)的档要写 rate')
  else walk(band.amount, `${pointer}/amount`, vocabulary, report)
}
