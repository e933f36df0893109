import type { DomainEvent } from '@lianqiao/contracts'
import type { Tx } from '@lianqiao/eventing'
import { effectivePeriod } from '@lianqiao/matching'
import type { Change } from '../domain/change.ts'
import { type Asking, concernOf, inForce } from '../domain/concern.ts'
import { mainlandDay } from '../domain/days.ts'
import { policiesMatched } from '../domain/events/policies-matched.ts'
import { clauseKeys } from '../domain/keys.ts'
import { noteCandidates, noteTold, takeCandidates } from '../store/candidates.ts'
import { findVersion, holdLibrary } from '../store/library-log.ts'
import { lockLeads, saveRematched } from '../store/matches.ts'
import { noteOpening } from '../store/openings.ts'
import type { LeadDeps } from './match-lead.ts'

/** Candidates that one transaction looks at: far below the keys that one commit may append events for. */
const AT_ONCE = 400

/** Begins the search for the leads that a change concerns. */
export async function beginSearch(tx: Tx, change: Change, deps: LeadDeps): Promise<DomainEvent[]> {
  const { library, vocabulary, clock } = deps
  await holdLibrary(tx)
  const clause = inForce(await library.catchUp(tx), change)
  const opensOn = clause && effectivePeriod(clause).from
  if (opensOn !== undefined && opensOn > mainlandDay(clock())) await noteOpening(tx, change, opensOn)
  const keys = clause && clauseKeys(clause, vocabulary)
  await noteCandidates(tx, { libraryVersion: change.libraryVersion, clauseId: change.clauseId, keys })
  return continueSearch(tx, change, deps)
}

/**
 * Looks at the next candidates: whom the clause serves now, or serves no more, is matched anew and told; where more are
 * left, the search goes on in a transaction of its own. Each lead is told a version once, however often it is sought.
 */
export async function continueSearch(tx: Tx, change: Change, deps: LeadDeps): Promise<DomainEvent[]> {
  const { library, clock, versionsOf } = deps
  await holdLibrary(tx)
  const snapshot = await library.catchUp(tx)
  const ids = await takeCandidates(tx, change.libraryVersion, AT_ONCE)
  const document = await findVersion(tx, change.clauseId, change.version)
  if (document === undefined) throw new Error(`${change.clauseId} has no version ${change.version}`)
  const at = clock()
  const asking: Asking = {
    change,
    document,
    clause: inForce(snapshot, change),
    snapshot,
    asOf: mainlandDay(at),
    vocabulary: deps.vocabulary,
  }
  const sought = (await lockLeads(tx, ids)).flatMap((lead) => concernOf(lead, asking) ?? [])
  const news = await noteTold(tx, { ...change, at }, sought)
  const concerned = sought.filter(({ leadId }) => news.has(leadId))
  const made = { asOf: asking.asOf, versions: versionsOf(snapshot), matchedAt: at }
  if (concerned.length > 0) await saveRematched(tx, concerned, made)
  return [
    ...concerned.flatMap(({ leadId, judged, told }): DomainEvent[] => [
      policiesMatched(leadId, { judged, ...made }),
      { type: 'LeadServedByPolicy', data: { ...told, leadId, foundAt: at.toISOString() } },
    ]),
    ...(ids.length < AT_ONCE ? [] : [{ type: 'PolicySearchContinued' as const, data: change }]),
  ]
}
