import type { ClauseResult } from '@lianqiao/contracts/console-api'
import { AssuranceTag } from '../../../parts/tags.tsx'
import { useOpenedClauses } from './opened.ts'

type Props = {
  clauseId: string
  clauses: ClauseResult[]
  /** Says so where the source isn't verified. */
  marked?: boolean
}

/** A clause by its title; it opens the clause further down. One that is only counted stands by its id. */
export function ClauseLink({ clauseId, clauses, marked = false }: Props) {
  const { show } = useOpenedClauses()
  const clause = clauses.find((one) => one.clauseId === clauseId)
  if (clause === undefined) return <span className="code">{clauseId}</span>
  return (
    <>
      <button type="button" className="text-link" onClick={() => show(clauseId)}>
        {clause.clauseTitle}
      </button>
      {marked && clause.assurance !== 'verified' && (
        <>
          {' '}
          <AssuranceTag assurance={clause.assurance} />
        </>
      )}
    </>
  )
}
