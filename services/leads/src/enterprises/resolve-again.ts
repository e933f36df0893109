import type { Comparison } from '@lianqiao/enterprises'
import type { Tx } from '@lianqiao/eventing'
import type { NewId } from '@lianqiao/service-kit'
import { basisOf, isCertain, type KnownRecord } from '../domain/enterprise.ts'
import { numberConflicts, type Side } from '../domain/merge.ts'
import { matchesOf, relationOf } from '../domain/recognise.ts'
import { takeDue } from '../store/due.ts'
import { lockIdentities } from '../store/keys.ts'
import { findEnterprisesOf, findRecords } from '../store/records.ts'
import { findApart, listRelations, saveRelations, settleApart } from '../store/relations.ts'
import { findRoot, readSide } from '../store/sides.ts'
import { findCandidates } from './candidates.ts'
import { type Decided, NOTHING_DECIDED } from './decided.ts'
import { joinEnterprises } from './join.ts'
import type { RecordReader } from './reader.ts'
import { rekey } from './rekey.ts'
import type { SettleDeps } from './settle-leads.ts'

export type ResolveDeps = SettleDeps & { reader: RecordReader; newId: NewId }

const KNOWLEDGE = 'knowledge'

/**
 * Looks at a record again, because something became known about it: joins what is now certain, answers questions that
 * knowledge answers, asks new ones. What a person kept apart stays apart. A second call does nothing: the work is taken
 * and done in one transaction.
 */
export async function resolveAgain(tx: Tx, recordId: string, deps: ResolveDeps): Promise<Decided> {
  const learned = await lockIdentities(tx)
  if (!(await takeDue(tx, recordId))) return NOTHING_DECIDED
  const [stored] = await findRecords(tx, [recordId])
  if (stored === undefined) return NOTHING_DECIDED
  const { record, keys } = deps.reader.read(stored)
  if (stored.keyedBy !== deps.reader.keyedBy) await rekey(tx, [stored], learned, deps.reader)
  const [found] = await findCandidates(tx, [keys], deps.reader)
  const candidates = (found?.records ?? []).filter((one) => one.recordId !== recordId)
  await answerQuestions(tx, record, deps)
  const enterprises = await findEnterprisesOf(
    tx,
    candidates.map((one) => one.recordId),
  )
  const matches = matchesOf(record, candidates, (id) => enterprises.get(id)!, deps.reader.compare)
  const decided: Decided = { audited: [], events: [] }
  for (const { record: other, comparison } of matches) {
    const [mine, theirs] = await readPair(tx, recordId, other.recordId)
    if (mine.enterpriseId === theirs.enterpriseId) continue
    const apart = await findApart(tx, idsOf(mine), idsOf(theirs))
    const isJoin =
      comparison.answer === 'same' &&
      apart === null &&
      !numberConflicts(mine, theirs).some(({ blocks }) => blocks) &&
      !(isByLikeness(comparison) && areApart(mine, theirs, deps.reader))
    if (isJoin) {
      const joined = await join(tx, mine, theirs, basisOf(comparison), deps)
      decided.audited.push(...joined.audited)
      decided.events.push(...joined.events)
    } else if (apart === null)
      await saveRelations(tx, [{ recordId, ...relationOf(other.recordId, comparison) }], deps.clock())
  }
  return decided
}

function isByLikeness(comparison: Comparison): boolean {
  const basis = basisOf(comparison)
  return !isCertain(basis) && basis !== 'former-name'
}

/** Whether any record of the one is plainly another enterprise of the same house as one of the other. */
function areApart(mine: Side, theirs: Side, { read, compare }: RecordReader): boolean {
  const profilesOf = ({ records }: Side) => records.map((record) => read(record).record.profile)
  const others = profilesOf(theirs)
  return profilesOf(mine).some((a) =>
    others.some((b) => {
      const { answer, link } = compare(a, b)
      return answer === 'different' && link !== undefined
    }),
  )
}

/** Closes the open questions about a record that its knowledge now answers with "two". */
async function answerQuestions(tx: Tx, record: KnownRecord, { reader, clock }: ResolveDeps) {
  const { recordId } = record
  for (const relation of await listRelations(tx, [recordId])) {
    if (relation.kind !== 'ask' || relation.settledAt !== null) continue
    const otherId = relation.recordId === recordId ? relation.otherId : relation.recordId
    const [stored] = await findRecords(tx, [otherId])
    if (stored === undefined) continue
    const { answer, reasons } = reader.compare(record.profile, reader.read(stored).record.profile)
    if (answer === 'different')
      await settleApart(
        tx,
        { recordIds: [recordId], otherIds: [otherId] },
        { by: KNOWLEDGE, at: clock(), because: reasons[0]?.reason ?? '' },
      )
  }
}

async function readPair(tx: Tx, recordId: string, otherId: string): Promise<[Side, Side]> {
  const [mine, theirs] = [await findRoot(tx, recordId), await findRoot(tx, otherId)]
  if (mine === undefined || theirs === undefined) throw new Error(`the records ${recordId}, ${otherId} have no root`)
  return [await readSide(tx, mine), await readSide(tx, theirs)]
}

/** The enterprise that is known longer stays: ids sort by the time they were made. */
function join(tx: Tx, mine: Side, theirs: Side, basis: string, deps: ResolveDeps): Promise<Decided> {
  const [keep, merge] = mine.enterpriseId < theirs.enterpriseId ? [mine, theirs] : [theirs, mine]
  const made = { mergeId: deps.newId(), keptId: keep.enterpriseId, mergedId: merge.enterpriseId, basis, reason: '' }
  return joinEnterprises(tx, merge, { ...made, mergedAt: deps.clock() }, deps)
}

const idsOf = ({ records }: Side) => records.map(({ recordId }) => recordId)
