import type { ClauseResult, ClauseStatus } from '@lianqiao/contracts/console-api'
import { createContext, useContext, useEffect, useState } from 'react'

/** From what can be had to what can't. */
export const statusOrder: ClauseStatus[] = [
  'eligible',
  'needsInfo',
  'discretionary',
  'notYetOpen',
  'notOfferable',
  'expired',
  'ineligible',
]

type State = {
  groups: ReadonlySet<ClauseStatus>
  toggleGroup(status: ClauseStatus): void
  clauses: ReadonlySet<string>
  toggle(clauseId: string): void
  /** Opens a clause and its group, and brings it into view with the focus on it. */
  show(clauseId: string): void
}

const Context = createContext<State | null>(null)
export const Opened = Context.Provider
export const useOpenedClauses = (): State => useContext(Context)!

export const clauseElementId = (clauseId: string): string => `clause-${clauseId}`

/** Which groups and clauses of a card are open; at first the one group that can be had, or may be. */
export function useOpened(all: ClauseResult[]): State {
  const [groups, setGroups] = useState<ReadonlySet<ClauseStatus>>(
    () =>
      new Set(
        statusOrder
          .slice(0, 2)
          .filter((status) => all.some((clause) => clause.status === status))
          .slice(0, 1),
      ),
  )
  const [clauses, setClauses] = useState<ReadonlySet<string>>(new Set())
  const [target, setTarget] = useState<string | null>(null)

  useEffect(() => {
    if (target === null) return
    const element = document.getElementById(clauseElementId(target))
    element?.scrollIntoView({ block: 'start' })
    element?.querySelector('button')?.focus({ preventScroll: true })
    setTarget(null)
  }, [target])

  return {
    groups,
    toggleGroup: (status) => setGroups((open) => toggled(open, status)),
    clauses,
    toggle: (id) => setClauses((open) => toggled(open, id)),
    show: (id) => {
      const status = all.find(({ clauseId }) => clauseId === id)?.status
      if (status === undefined) return
      setGroups((open) => new Set([...open, status]))
      setClauses((open) => new Set([...open, id]))
      setTarget(id)
    },
  }
}

function toggled<T>(set: ReadonlySet<T>, one: T): ReadonlySet<T> {
  const next = new Set(set)
  if (!next.delete(one)) next.add(one)
  return next
}
