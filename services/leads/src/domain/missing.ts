import type { ProfileValue } from '@lianqiao/contracts'
import { checkCreditCode } from '@lianqiao/enterprises'
import { isDay } from '@lianqiao/matching'
import type { Fault } from '@lianqiao/service-kit/decisions'
import { missingEvidence } from './evidence.ts'
import { creditCodeFault } from './identifiers.ts'
import {
  type Claim,
  type ClaimContext,
  type Day,
  FIGURE_AMOUNT,
  type FigureRule,
  type StageRule,
  type Standing,
} from './milestone.ts'

/**
 * What is missing, or wrong, for a project to enter its next stage: the one answer for whoever asks before, for the
 * screen, and for the gate. Empty where the claim may be verified.
 */
export function missingForStage(stage: StageRule, claim: Claim, standing: Standing, context: ClaimContext): Fault[] {
  const earliest = standing.stage === 'negotiating' ? null : standing.stageSince
  return [
    ...missingDay(claim.occurredOn, earliest, context.today),
    ...unknownFields(
      claim,
      stage.fields.map(({ id }) => id),
    ),
    ...stage.fields.flatMap((field) => missingField(field, claim.fields[field.id], context)),
    ...missingEvidence(stage.evidence, claim.evidence, context),
  ]
}

/** As missingForStage, for a figure of a period: nothing is counted before the company is registered here. */
export function missingForFigure(figure: FigureRule, claim: Claim, standing: Standing, context: ClaimContext): Fault[] {
  return [
    ...missingDay(claim.occurredOn, standing.landedOn, context.today),
    ...amountFaults(`/${FIGURE_AMOUNT}`, claim.fields[FIGURE_AMOUNT], 1),
    ...missingEvidence(figure.evidence, claim.evidence, context),
  ]
}

function missingDay(day: Day, earliest: Day | null, today: Day): Fault[] {
  const at = (code: string, detail: string, zh: string): Fault[] => [{ pointer: '/occurredOn', code, detail, zh }]
  if (day === '') return at('required', 'the day it happened', '缺少发生日期')
  if (!isDay(day)) return at('wrong-form', `a day, YYYY-MM-DD, not "${day}"`, `应为日期(YYYY-MM-DD),实为“${day}”`)
  if (day > today) return at('in-future', `${day} has not come yet`, `${day} 尚未到来`)
  if (earliest !== null && day < earliest)
    return at('too-early', `not before the stage of ${earliest}`, `不能早于上一阶段的 ${earliest}`)
  return []
}

function unknownFields({ fields }: Claim, known: readonly string[]): Fault[] {
  return Object.keys(fields)
    .filter((name) => !known.includes(name))
    .map((name) => ({
      pointer: `/fields/${name}`,
      code: 'unknown-field',
      detail: `the stage has ${known.join(', ') || 'no fields'}`,
      zh: `该阶段的字段为:${known.join('、') || '无'}`,
    }))
}

function missingField(
  { id, kind, least, names }: StageRule['fields'][number],
  value: ProfileValue | undefined,
  { parkIds }: ClaimContext,
): Fault[] {
  const pointer = `/fields/${id}`
  if (value === undefined || value === '')
    return [{ pointer, code: 'required', detail: `missing: ${names.en}`, zh: `缺少${names.zhHans}` }]
  if (kind === 'fen' || kind === 'count') return amountFaults(pointer, value, least ?? 1)
  if (kind === 'park') {
    const known = [...parkIds].join(', ')
    if (typeof value === 'string' && parkIds.has(value)) return []
    return [{ pointer, code: 'not-one-of', detail: `one of ${known}`, zh: `应为其中之一:${known}` }]
  }
  const code = checkCreditCode(String(value))
  return code.valid ? [] : [creditCodeFault(code, pointer)]
}

function amountFaults(pointer: string, value: ProfileValue | undefined, least: number): Fault[] {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= least) return []
  const wrong = typeof value === 'number' && Number.isSafeInteger(value) ? 'too-small' : 'wrong-type'
  return [{ pointer, code: wrong, detail: `a whole number from ${least} up`, zh: `应为不小于 ${least} 的整数` }]
}
