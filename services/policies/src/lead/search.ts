import type { Events } from '@lianqiao/contracts'
import type { NewEvent, Tx } from '@lianqiao/eventing'
import { type Clause, effectivePeriod, matchClause, readProfile } from '@lianqiao/matching'
import { mainlandDay } from '../days.ts'
import type { Snapshot } from '../library/snapshot.ts'
import { noteCandidates, noteTold, takeCandidates } from '../store/candidates.ts'
import { findVersion, holdLibrary } from '../store/library-log.ts'
import { type LockedLead, lockLeads, saveRematched } from '../store/matches.ts'
import { noteOpening } from '../store/openings.ts'
import type { Change } from './change.ts'
import { judge, serves } from './judge.ts'
import { clauseKeys } from './keys.ts'
import type { LeadDeps } from './match-lead.ts'
import { policiesMatched } from './matched.ts'

/** Candidates that one transaction looks at: far below the keys that one commit may append events for. */
const AT_ONCE = 400

/** Begins the search for the leads that a change concerns. */
export async function beginSearch(tx: Tx, change: Change, deps: LeadDeps): Promise<NewEvent<Events>[]> {
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
export async function continueSearch(tx: Tx, change: Change, deps: LeadDeps): Promise<NewEvent<Events>[]> {
  const { library, clock, versionsOf } = deps
  await holdLibrary(tx)
  const snapshot = await library.catchUp(tx)
  const ids = await takeCandidates(tx, change.libraryVersion, AT_ONCE)
  const document = await findVersion(tx, change.clauseId, change.version)
  if (document === undefined) throw new Error(`${change.clauseId} has no version ${change.version}`)
  const at = clock()
  const asking: Asking = { change, document, clause: inForce(snapshot, change), snapshot, asOf: mainlandDay(at), deps }
  const sought = (await lockLeads(tx, ids)).flatMap((lead) => concernOf(lead, asking) ?? [])
  const news = await noteTold(tx, { ...change, at }, sought)
  const concerned = sought.filter(({ leadId }) => news.has(leadId))
  const made = { asOf: asking.asOf, versions: versionsOf(snapshot), matchedAt: at }
  if (concerned.length > 0) await saveRematched(tx, concerned, made)
  return [
    ...concerned.flatMap(({ leadId, judged, told }): NewEvent<Events>[] => [
      policiesMatched(leadId, { judged, ...made }),
      { type: 'LeadServedByPolicy', data: { ...told, leadId, foundAt: at.toISOString() } },
    ]),
    ...(ids.length < AT_ONCE ? [] : [{ type: 'PolicySearchContinued' as const, data: change }]),
  ]
}

type Asking = {
  change: Change
  document: Clause
  /** The document, while it is what is known now. */
  clause: Clause | undefined
  snapshot: Snapshot
  asOf: string
  deps: LeadDeps
}

/** What a change is to a lead, with the lead matched anew; undefined where it is no news to it. */
function concernOf({ leadId, facts, served, libraryVersion }: LockedLead, asking: Asking) {
  const { change, document, clause, snapshot, asOf, deps } = asking
  const { clauseId, version } = change
  // A version that was replaced since is left to the search of its successor, which finds whom it served.
  if (clause === undefined && change.change !== 'withdrawn') return undefined
  const { known } = readProfile(facts, deps.vocabulary)
  const match = clause && matchClause(clause, known, asOf, deps.vocabulary)
  const now = match !== undefined && serves(match.status)
  const before = served.includes(clauseId)
  if (!now && !before) return undefined
  // What the lead's own match knew, its bureau learns with the lead.
  const came = change.change === 'opened' ? before : libraryVersion >= change.libraryVersion
  if (now && came) return undefined
  const judged = judge(known, asOf, snapshot)
  const others = served.filter((id) => id !== clauseId)
  const told = {
    clauseId,
    version,
    serves: now,
    status: match?.status ?? 'withdrawn',
    offerable: match?.offerable ?? false,
    minFen: match?.amount?.min,
    maxFen: match?.amount?.max ?? undefined,
    ...textsOf(document),
  }
  return { leadId, serves: now, counts: judged.counts, served: now ? [...others, clauseId] : others, judged, told }
}

function textsOf({ title, policy, assurance }: Clause) {
  return {
    assurance,
    titles: { 'zh-Hans': title.zhHans, 'zh-Hant': title.zhHant, en: title.en },
    policyTitle: policy.title,
    documentNumber: policy.documentNumber ?? '',
    issuer: policy.issuer,
  }
}

/** The clause in the version of the change; undefined where it was withdrawn, or replaced since. */
function inForce({ clauses }: Snapshot, { clauseId, version, change }: Change): Clause | undefined {
  const clause = clauses.get(clauseId)
  return change !== 'withdrawn' && clause?.version === version ? clause : undefined
}
