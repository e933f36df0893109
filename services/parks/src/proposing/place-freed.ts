import type { Events } from '@lianqiao/contracts'
import type { NewEvent, Tx } from '@lianqiao/eventing'
import { fromHundredths } from '../domain/amount.ts'
import { dayOf } from '../domain/day.ts'
import { hasRoom } from '../domain/open-needs.ts'
import { freeInPark, readCarriers } from '../store/carriers.ts'
import { waitingFor } from '../store/needs.ts'
import { findProposals } from '../store/proposals.ts'
import { type AnswerDeps, answerLead, saveAnswer } from './answer.ts'

/** As many are told at a time, those that wait longest: who comes after them is told when more is free. */
const MOST_TOLD = 100

export type Freed = {
  parkId: string
  carrierId: string
  kind: 'land' | 'workshop'
  cause: 'released' | 'expired' | 'added' | 'changed' | 'opened'
}

/** Finds the leads that waited for what is free now, answers them anew, and tells those who have a place by it. */
export async function placeFreed(tx: Tx, freed: Freed, deps: AnswerDeps): Promise<NewEvent<Events>[]> {
  const { parkId, carrierId, kind, cause } = freed
  const now = deps.clock()
  const free = await freeInPark(tx, parkId, kind, dayOf(now))
  const waiting = await waitingFor(tx, { parkId, kind, free }, MOST_TOLD)
  if (waiting.length === 0) return []
  const [carrier] = await readCarriers(tx, [carrierId])
  const events: NewEvent<Events>[] = []
  for (const { leadId, amount } of waiting) {
    const stored = await findProposals(tx, leadId)
    if (stored === undefined) continue
    const answer = await answerLead(tx, stored.asked, deps)
    const place = answer.proposals.find((proposal) => proposal.parkId === parkId)
    if (place === undefined || place.verdict === 'does-not-fit' || !hasRoom(place, kind)) continue
    events.push(await saveAnswer(tx, { leadId, lead: stored.asked, facts: stored.facts }, answer, deps), {
      type: 'PlaceFreed',
      data: {
        leadId,
        parkId,
        divisionCode: deps.registry.find(parkId)?.division ?? '',
        carrierId,
        carrierName: carrier?.name ?? '',
        kind,
        needed: fromHundredths(amount),
        free: fromHundredths(free),
        cause,
        freedAt: now.toISOString(),
      },
    })
  }
  return events
}
