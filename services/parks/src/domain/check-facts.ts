import type { WordedFault } from '@lianqiao/service-kit/decisions'
import { type CarrierKind, requirements } from '@lianqiao/siting'
import type { CarrierContent } from './carrier.ts'
import { fault } from './carrier-fault.ts'

/** No fact of a carrier is a larger figure. */
const MOST = 10_000_000
const KINDS: Record<CarrierKind, string> = { land: '土地', workshop: '标准厂房' }

/** All that is wrong with the facts of a carrier: names, kinds, values. */
export function checkFacts({ kind, facts: told }: CarrierContent): WordedFault[] {
  const known = new Map(requirements.map((requirement) => [requirement.carrierFact, requirement]))
  return Object.entries(told).flatMap(([name, value]) => {
    const pointer = `/facts/${name}`
    const requirement = known.get(name)
    if (requirement === undefined || requirement.how === 'area')
      return [fault(pointer, 'unknown-field', 'not a fact of a carrier', '载体没有这一项')]
    if (value === null || value === undefined) return []
    if (!requirement.kinds.includes(kind))
      return [fault(pointer, 'not-of-this-kind', `${kind} has none`, `${KINDS[kind]}没有这一项`)]
    if (requirement.steps !== undefined) {
      const values = requirement.steps.map((step) => step.value)
      return values.includes(value as never)
        ? []
        : [fault(pointer, 'wrong-value', `one of ${values.join(', ')}`, `应为其中之一:${values.join('、')}`)]
    }
    if (typeof value !== 'number' || !Number.isFinite(value))
      return [fault(pointer, 'wrong-type', 'a figure', '应为数字')]
    if (value < 0) return [fault(pointer, 'negative', `0 or more, found ${value}`, `不能小于 0,填的是 ${value}`)]
    return value > MOST
      ? [fault(pointer, 'absurd', `at most ${MOST}, found ${value}`, `最大 ${MOST},填的是 ${value}`)]
      : []
  })
}
