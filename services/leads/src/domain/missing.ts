import type { ProfileValue } from '@lianqiao/contracts'
import { words } from '@lianqiao/contracts/faults'
import { checkCreditCode } from '@lianqiao/enterprises'
import { isDay } from '@lianqiao/matching'
import { type Fault, fault } from '@lianqiao/service-kit/decisions'
import { missingEvidence } from './evidence.ts'
import { creditCodeFaults } from './identifiers.ts'
import {
  type Claim,
  type ClaimContext,
  type Day,
  FIGURE_AMOUNT,
  type FigureRule,
  type StageRule,
  type Standing,
} from './milestone.ts'
import { namesOf } from './names.ts'

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

const DAY_IT_HAPPENED = words('发生日期', '發生日期', 'the day it happened')

function missingDay(day: Day, earliest: Day | null, today: Day): Fault[] {
  const pointer = '/occurredOn'
  if (day === '') return [fault(pointer, 'required', { name: DAY_IT_HAPPENED })]
  if (!isDay(day)) return [fault(pointer, 'not-a-day', {})]
  if (day > today) return [fault(pointer, 'in-future', { day })]
  if (earliest !== null && day < earliest) return [fault(pointer, 'too-early', { earliest })]
  return []
}

function unknownFields({ fields }: Claim, known: readonly string[]): Fault[] {
  return Object.keys(fields)
    .filter((name) => !known.includes(name))
    .map((name) => fault(`/fields/${name}`, 'unknown-field', { known }))
}

function missingField(
  { id, kind, least, names }: StageRule['fields'][number],
  value: ProfileValue | undefined,
  { parkIds }: ClaimContext,
): Fault[] {
  const pointer = `/fields/${id}`
  if (value === undefined || value === '') return [fault(pointer, 'required', { name: namesOf(names) })]
  if (kind === 'fen' || kind === 'count') return amountFaults(pointer, value, least ?? 1)
  if (kind === 'park') {
    if (typeof value === 'string' && parkIds.has(value)) return []
    return [fault(pointer, 'not-one-of', { known: [...parkIds] })]
  }
  return creditCodeFaults(checkCreditCode(String(value)), pointer)
}

function amountFaults(pointer: string, value: ProfileValue | undefined, least: number): Fault[] {
  if (typeof value !== 'number' || !Number.isSafeInteger(value))
    return [fault(pointer, 'wrong-type', { expected: 'integer' })]
  return value >= least ? [] : [fault(pointer, 'too-small', { least })]
}
