import { words } from '@lianqiao/contracts/faults'
import type { CheckClausesRequest, PublishClausesRequest, WithdrawClauseRequest } from '@lianqiao/contracts/policies'
import type { ReferenceData } from '@lianqiao/reference-data'
import { type CallIdentity, fault, refuse } from '@lianqiao/service-kit'
import { publisher } from '../domain/publishing/rights.ts'
import type { Snapshot } from '../domain/snapshot.ts'
import { checkDocument, enactPublish, enactWithdraw, type PublishDeps } from '../publishing/publish.ts'
import { problemMessage } from './problem-message.ts'

export type PublishCallDeps = PublishDeps & {
  bureaus: Pick<ReferenceData['bureaus'], 'rights'>
  versionsOf(snapshot: Snapshot): Record<string, string>
}

/** Checking, publishing and withdrawing; only for officers with the right. */
export function publishCalls(deps: PublishCallDeps) {
  const { bureaus, library, versionsOf } = deps
  return {
    async checkClauses({ documentJson }: CheckClausesRequest, { identity }: CallIdentity) {
      if (identity.kind !== 'officer') throw refuse('forbidden', { reason: 'officers-check-clauses' })
      const { problems, clauses } = await checkDocument(documentJson, deps)
      return { clauses, problems: problems.map(problemMessage) }
    },

    async publishClauses({ documentJson, reason }: PublishClausesRequest, { identity }: CallIdentity) {
      const officerId = publisher(identity, bureaus)
      const { clauses, at } = await enactPublish(documentJson, { officerId, reason: given(reason) }, deps)
      return { clauses, publishedAt: at.toISOString(), dataVersions: { versions: versionsOf(library.current()) } }
    },

    async withdrawClause({ clauseId, reason }: WithdrawClauseRequest, { identity }: CallIdentity) {
      const officerId = publisher(identity, bureaus)
      const { version, at } = await enactWithdraw(clauseId, { officerId, reason: given(reason) }, deps)
      return {
        clauseId,
        version,
        withdrawnAt: at.toISOString(),
        dataVersions: { versions: versionsOf(library.current()) },
      }
    },
  }
}

const REASON = words(
  '理由;它会留在条款的记录中',
  '理由;它會留在條款的記錄中',
  'the reason, which stays in the history of the clause',
)

function given(reason: string): string {
  if (reason.trim() !== '') return reason.trim()
  throw refuse('unprocessable', { errors: [fault('/reason', 'required', { name: REASON })] })
}
