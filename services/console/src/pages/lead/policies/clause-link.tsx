import type { ClauseResult } from '@lianqiao/contracts/console-api'
import { useOpenedClauses } from './opened.ts'

/** A clause by its title; it opens the clause further down. One that is only counted stands by its id. */
export function ClauseLink({ clauseId, clauses }: { clauseId: string; clauses: ClauseResult[] }) {
  const { show } = useOpenedClauses()
  const clause = clauses.find((one) => one.clauseId === clauseId)
  if (clause === undefined) return <span className="code">{clauseId}</span>
  return (
    <button type="button" className="text-link" onClick={() => show(clauseId)}>
      {clause.clauseTitle}
    </button>
  )
}
