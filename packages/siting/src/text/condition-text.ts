import { fill, join, same, type Text } from '@lianqiao/matching'
import type { AmountCondition, SitingCondition } from '../conditions/condition.ts'
import type { Requirement } from '../lead/requirement.ts'
import { requirementOf } from '../lead/requirements.ts'
import { words } from './words.ts'

/** A condition for people: what it is about, what is needed, what is there, and what is missing or must be asked. */
export type ConditionText = { label: Text; required: Text; available: Text; note: Text }

/** `chainName` names a chain; an id that it does not know stays as it is. */
export function conditionText(condition: SitingCondition, chainName: (id: string) => Text = same): ConditionText {
  switch (condition.id) {
    case 'chain-admitted':
      return {
        label: words.chainAdmitted,
        required: condition.required === null ? words.none : chainName(condition.required),
        available: join(condition.admitted.map(chainName), words.listed),
        note: condition.truth === 'unknown' ? words.whichChain : words.none,
      }
    case 'enclave-mode':
      return {
        label: words.enclaveMode,
        required: words.modes[condition.required],
        available: words.modes[condition.available],
        note: words.none,
      }
    case 'agreement':
      return {
        label: words.agreement,
        required: words.inForceFor,
        available: fill(words.term, condition.from, condition.to),
        note: agreementNote(condition),
      }
    default:
      return amountText(condition, requirementOf(condition.id))
  }
}

function agreementNote({ inForce, origin, chain }: Extract<SitingCondition, { id: 'agreement' }>): Text {
  if (!inForce) return words.notInForce
  if (origin === 'false') return words.otherOrigin
  if (chain === 'false') return words.otherChain
  if (origin === 'unknown') return words.whichOrigin
  return chain === 'unknown' ? words.whichChain : words.none
}

function amountText(condition: AmountCondition, requirement: Requirement): ConditionText {
  const { required, available, atMost } = condition
  return {
    label: requirement.label,
    required: required === null ? words.none : figure(required, requirement),
    available: span(available, atMost, requirement),
    note: note(condition, requirement),
  }
}

function span(least: number, most: number | null, requirement: Requirement): Text {
  if (least === most) return figure(least, requirement)
  if (most !== null) return fill(words.between, figure(least, requirement), figure(most, requirement))
  return least === 0 ? words.none : fill(words.atLeast, figure(least, requirement))
}

function figure(value: number, { steps, unit }: Requirement): Text {
  return steps?.[value]?.label ?? fill(words.figure, String(value), unit)
}

function note({ truth, ask, shortBy, atMost }: AmountCondition, requirement: Requirement): Text {
  if (truth === 'false')
    return fill(
      requirement.steps === undefined ? words.short : words.most,
      figure(requirement.steps === undefined ? shortBy! : atMost!, requirement),
    )
  if (ask === null) return words.none
  if (ask === 'both') return join([requirement.askLead, requirement.askPark], ' ')
  return ask === 'lead' ? requirement.askLead : requirement.askPark
}
