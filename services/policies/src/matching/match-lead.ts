import type { Profile } from '@lianqiao/contracts'
import type { Tx } from '@lianqiao/eventing'
import { withTransaction } from '@lianqiao/eventing'
import { readProfile, type Vocabulary } from '@lianqiao/matching'
import type { Clock } from '@lianqiao/service-kit'
import type { Pool } from 'pg'
import { mainlandDay } from '../domain/days.ts'
import type { LeadMatch } from '../domain/events/policies-matched.ts'
import { judge } from '../domain/judge.ts'
import { leadKeys } from '../domain/keys.ts'
import type { Snapshot } from '../domain/snapshot.ts'
import type { Library } from '../library/library.ts'
import { holdLibrary } from '../store/library-log.ts'
import { lockUnkeyed, saveMatch } from '../store/matches.ts'

export type LeadDeps = {
  library: Library
  vocabulary: Vocabulary
  clock: Clock
  /** What an answer made from this state of the library names as its data. */
  versionsOf(snapshot: Snapshot): Record<string, string>
}

/**
 * Matches a lead by its facts and stores it with what it is found by. The library is held meanwhile: a clause is either
 * known to this match, or its search for leads begins after the commit and finds this one.
 */
export async function matchLead(tx: Tx, leadId: string, facts: Profile, deps: LeadDeps): Promise<LeadMatch> {
  const { library, vocabulary, clock, versionsOf } = deps
  await holdLibrary(tx)
  const snapshot = await library.catchUp(tx)
  const matchedAt = clock()
  const asOf = mainlandDay(matchedAt)
  const { known } = readProfile(facts, vocabulary)
  const judged = judge(known, asOf, snapshot)
  const versions = versionsOf(snapshot)
  const keys = leadKeys(known)
  await saveMatch(tx, { leadId, facts, asOf, judged, keys, libraryVersion: snapshot.entry, versions, matchedAt })
  return { judged, asOf, versions, matchedAt }
}

const AT_ONCE = 200

/** Matches anew the leads of an earlier release, which did not store what a published clause finds them by. */
export async function matchUnkeyed(pool: Pool, deps: LeadDeps): Promise<void> {
  for (;;) {
    const count = await withTransaction(pool, async (tx) => {
      const leads = await lockUnkeyed(tx, AT_ONCE)
      for (const { leadId, facts } of leads) await matchLead(tx, leadId, facts, deps)
      return leads.length
    })
    if (count === 0) return
  }
}
