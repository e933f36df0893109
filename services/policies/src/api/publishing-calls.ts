import type { CheckClausesRequest, PublishClausesRequest, WithdrawClauseRequest } from '@lianqiao/contracts/policies'
import type { ReferenceData } from '@lianqiao/reference-data'
import { type CallIdentity, refuse } from '@lianqiao/service-kit'
import { publisher } from '../domain/publishing/rights.ts'
import type { Snapshot } from '../domain/snapshot.ts'
import { checkDocument, enactPublish, enactWithdraw, type PublishDeps } from '../publishing/publish.ts'

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
      return checkDocument(documentJson, deps)
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

function given(reason: string): string {
  if (reason.trim() !== '') return reason.trim()
  throw refuse('unprocessable', {
    errors: [
      {
        pointer: '/reason',
        code: 'required',
        detail: 'say why: it stays in the history of the clause',
        zh: '请写明理由:它会留在条款的记录中',
      },
    ],
  })
}
