import type { Events } from '@lianqiao/contracts'
import type { Outbox } from '@lianqiao/eventing'
import { type Clock, createDueWork, type DueWork, type Log } from '@lianqiao/service-kit'
import type { Pool } from 'pg'
import { mainlandDay } from '../domain/days.ts'
import { findOpenings, takeOpening } from '../store/openings.ts'

/** Publishes that a clause's day has come; several copies share the work. */
export function openingsWork(deps: { pool: Pool; outbox: Outbox<Events>; clock: Clock; log: Log }): DueWork {
  return createDueWork({
    ...deps,
    what: 'clauses whose day has come',
    everyMs: 30_000,
    find: (now, limit) => findOpenings(deps.pool, mainlandDay(now), limit),
    async handle(tx, libraryVersion) {
      const opened = await takeOpening(tx, libraryVersion)
      return opened === undefined ? [] : [{ type: 'PolicyOpened', data: opened }]
    },
  })
}
