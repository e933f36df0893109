import { type DomainError, type Fault, refuse } from '@lianqiao/service-kit/decisions'
import { fromHundredths } from '../amount.ts'
import { type Carrier, type CarrierContent, codeKey } from '../carrier.ts'
import { checkCarrier } from '../check-carrier.ts'
import { offered } from '../events/carriers.ts'
import { found, move } from '../movement.ts'
import { outlinesOverlap } from '../outline.ts'
import { type ActContext, type CarrierDecision, refuseFaults } from './act.ts'

/** A carrier that may stand against another: one of its number, or on the same ground. */
export type Rival = Pick<Carrier, 'parkId' | 'kind' | 'code' | 'name' | 'outline'>

type Ground = { chainIds: ReadonlySet<string>; rivals: readonly Rival[] }

/** A new carrier of a park. Refused (unprocessable) with all that is wrong with it. */
export function addCarrier(
  { parkId, chainIds, rivals }: Ground & { parkId: string },
  { content, carrierId }: { content: CarrierContent; carrierId: string },
  { at, by }: ActContext,
): CarrierDecision | DomainError {
  const faults = checkCarrier(content, chainIds)
  if (faults.length > 0) return refuseFaults(faults)
  const taken = rivalry(content, parkId, rivals)
  if (taken.length > 0) return refuseFaults(taken)
  const made = found(content, { carrierId, parkId, at, by })
  return { ...made, events: [offered(made.carrier, at)] }
}

/**
 * What is said of a carrier from now on. Refused where somebody else changed it since `version` (transition-refused),
 * and where less would be left than is reserved.
 */
export function changeCarrier(
  { before, chainIds, rivals }: Ground & { before: Carrier },
  { content, version }: { content: CarrierContent; version: number },
  { at, by }: ActContext,
): CarrierDecision | DomainError {
  const faults = checkCarrier(content, chainIds)
  if (faults.length > 0) return refuseFaults(faults)
  const overtaken = seenAsItIs(before, version)
  if (overtaken !== null) return overtaken
  if (content.kind !== before.kind)
    return refuseFaults([
      {
        ...{ pointer: '/kind', code: 'fixed', detail: `it is ${before.kind}; add another carrier` },
        zh: '类型不能改;请另行添加一个载体',
      },
    ])
  if (content.size < before.reserved) return refuseFaults([reservedFault(fromHundredths(before.reserved))])
  const taken = rivalry(content, before.parkId, rivals)
  if (taken.length > 0) return refuseFaults(taken)
  const made = move(before, { what: 'changed', at, by, content })
  return { ...made, events: [offered(made.carrier, at)] }
}

/** Offers it no longer. Refused while something of it is reserved. */
export function withdrawCarrier(
  before: Carrier,
  { version }: { version: number },
  { at, by }: ActContext,
): CarrierDecision | DomainError {
  const overtaken = seenAsItIs(before, version)
  if (overtaken !== null) return overtaken
  if (before.reserved > 0) return refuse('transition-refused', { from: 'reserved', to: 'withdrawn' })
  return { ...move(before, { what: 'withdrawn', at, by }), events: [] }
}

/** The refusal where it was withdrawn, or is not what the officer saw. */
function seenAsItIs(before: Carrier, version: number): DomainError | null {
  if (before.state === 'withdrawn') return refuse('transition-refused', { from: 'withdrawn', to: 'changed' })
  if (before.version === version) return null
  return refuse('transition-refused', { from: `version ${before.version}`, to: `version ${version + 1}` })
}

function rivalry(content: CarrierContent, parkId: string, rivals: readonly Rival[]): Fault[] {
  return rivals.flatMap((rival): Fault[] => {
    // Another park's carrier is named by its number only.
    const who = `${rival.code}${rival.parkId === parkId ? ` (${rival.name})` : ''}`
    if (rival.kind === content.kind && codeKey(rival.code) === codeKey(content.code))
      return [{ pointer: '/code', code: 'code-taken', detail: `there is ${who} already`, zh: `已经有 ${who}` }]
    if (content.outline !== null && rival.outline !== null && outlinesOverlap(content.outline, rival.outline))
      return [{ pointer: '/outline', code: 'overlap', detail: `shares ground with ${who}`, zh: `与 ${who} 的地块重叠` }]
    return []
  })
}

const reservedFault = (reserved: number): Fault => ({
  ...{ pointer: '/size', code: 'reserved', detail: `${reserved} of it are reserved` },
  zh: `其中 ${reserved} 已预留`,
})
