import type { Events } from '@lianqiao/contracts'
import type { AgreementContent } from '@lianqiao/contracts/parks'
import { type AgreementProblem, checkAgreement } from '@lianqiao/enclaves'
import { type Outbox, withTransaction } from '@lianqiao/eventing'
import { type Clock, type Identity, type NewId, refuse } from '@lianqiao/service-kit'
import type { Pool } from 'pg'
import { dayOf } from '../domain/day.ts'
import { type AgreementRow, agreementVersions, insertAgreement } from '../store/agreements.ts'
import { lookAtReturns } from '../store/return-dues.ts'
import { recorder } from './access.ts'
import { readAgreement } from './message.ts'

export type RecordDeps = {
  pool: Pool
  outbox: Outbox<Events>
  clock: Clock
  newId: NewId
  /** The parks there are: a boundary names one of them or lies outside the city. */
  parkIds: ReadonlySet<string>
  chainIds: ReadonlySet<string>
}

const HOME = '430500'

/** All that keeps an agreement from being recorded. */
export function problemsOf(
  agreement: Parameters<typeof checkAgreement>[0],
  { chainIds, parkIds }: Pick<RecordDeps, 'chainIds' | 'parkIds'>,
): AgreementProblem[] {
  const unknown = agreement.boundaries.flatMap(({ parkId, divisionCode }, at): AgreementProblem[] =>
    parkIds.has(parkId) || !divisionCode.startsWith(HOME.slice(0, 4))
      ? []
      : [
          {
            code: 'boundary-missing',
            pointer: `/boundaries/${at}/parkId`,
            found: parkId,
            expected: [...parkIds].join(', '),
            text: {
              zhHans: `邵阳没有园区 ${parkId}`,
              zhHant: `邵陽沒有園區 ${parkId}`,
              en: `Shaoyang has no park ${parkId}`,
            },
          },
        ],
  )
  return [...checkAgreement(agreement, { homeCode: HOME, chains: [...chainIds] }), ...unknown]
}

/**
 * A new agreement, or the next version of one. Refused (unprocessable) with everything that does not add up, and
 * (transition-refused) where somebody recorded a version since.
 */
export async function recordAgreement(
  request: { agreementId: string; replacesVersion: number; content: AgreementContent | undefined },
  identity: Identity,
  deps: RecordDeps,
): Promise<AgreementRow> {
  const { bureauId, officerId } = recorder(identity)
  const { pool, outbox, clock, newId } = deps
  const agreementId = request.agreementId || newId()
  const version = request.replacesVersion + 1
  const { agreement, extras } = readAgreement(request.content, { id: agreementId, version })
  const problems = problemsOf(agreement, deps)
  if (problems.length > 0)
    throw refuse('unprocessable', {
      errors: problems.map(({ pointer, code, text }) => ({
        ...{ pointer, code, detail: text.en },
        zh: text.zhHans,
      })),
    })
  const row: AgreementRow = {
    agreementId,
    version,
    agreement,
    ...extras,
    bureauId,
    officerId,
    recordedAt: clock(),
  }
  await withTransaction(pool, async (tx) => {
    const [latest] = await agreementVersions(tx, agreementId)
    if (request.agreementId !== '' && latest === undefined) throw refuse('not-found', { what: 'agreement' })
    if ((latest?.version ?? 0) !== request.replacesVersion || !(await insertAgreement(tx, row)))
      throw refuse('transition-refused', { from: `version ${latest?.version ?? 0}`, to: `version ${version}` })
    // At once: years of the term that ended before may owe a return, or another than was posted and taken back.
    if ((agreement.returns ?? []).length > 0) await lookAtReturns(tx, agreementId, dayOf(row.recordedAt))
    await outbox.append(tx, [
      {
        type: 'AgreementRecorded',
        data: {
          agreementId,
          version,
          kind: agreement.kind,
          inForceFrom: agreement.term.from,
          inForceUntil: agreement.term.to,
          recordedAt: row.recordedAt.toISOString(),
        },
      },
    ])
  })
  outbox.wake()
  return row
}
