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
  groups: ClauseStatus[]
  openGroups(groups: ClauseStatus[]): void
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
  const [groups, openGroups] = useState<ClauseStatus[]>(() =>
    statusOrder
      .slice(0, 2)
      .filter((status) => all.some((clause) => clause.status === status))
      .slice(0, 1),
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
    openGroups,
    clauses,
    toggle: (id) =>
      setClauses((open) => {
        const next = new Set(open)
        if (!next.delete(id)) next.add(id)
        return next
      }),
    show: (id) => {
      const status = all.find(({ clauseId }) => clauseId === id)?.status
      if (status === undefined) return
      openGroups((open) => (open.includes(status) ? open : [...open, status]))
      setClauses((open) => new Set([...open, id]))
      setTarget(id)
    },
  }
}
