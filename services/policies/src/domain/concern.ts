import type { Profile } from '@lianqiao/contracts'
import { type Clause, matchClause, readProfile, type Vocabulary } from '@lianqiao/matching'
import type { Change } from './change.ts'
import { judge, serves } from './judge.ts'
import type { Snapshot } from './snapshot.ts'

/** A lead as its last match left it. */
export type MatchedLead = {
  leadId: string
  facts: Profile
  served: string[]
  /** Place in the library's log that its own match was made from. */
  libraryVersion: number
}

/** A change of the library, as it is asked of one lead after the other. */
export type Asking = {
  change: Change
  document: Clause
  /** The document, while it is what is known now. */
  clause: Clause | undefined
  snapshot: Snapshot
  asOf: string
  vocabulary: Vocabulary
}

/** What a change is to a lead, with the lead matched anew; undefined where it is no news to it. */
export function concernOf({ leadId, facts, served, libraryVersion }: MatchedLead, asking: Asking) {
  const { change, document, clause, snapshot, asOf, vocabulary } = asking
  const { clauseId, version } = change
  // A version that was replaced since is left to the search of its successor, which finds whom it served.
  if (clause === undefined && change.change !== 'withdrawn') return undefined
  const { known } = readProfile(facts, vocabulary)
  const match = clause && matchClause(clause, known, asOf, vocabulary)
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
export function inForce({ clauses }: Snapshot, { clauseId, version, change }: Change): Clause | undefined {
  const clause = clauses.get(clauseId)
  return change !== 'withdrawn' && clause?.version === version ? clause : undefined
}
