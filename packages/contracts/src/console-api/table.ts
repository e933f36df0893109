import { agreementRoutes } from './routes/agreements.ts'
import { enterpriseRoutes } from './routes/enterprises.ts'
import { inboxRoutes } from './routes/inbox.ts'
import { leadRoutes } from './routes/leads.ts'
import { parkRoutes } from './routes/parks.ts'
import { policyRoutes } from './routes/policies.ts'
import { projectRoutes } from './routes/projects.ts'
import { reservationRoutes } from './routes/reservations.ts'
import { scorecardRoutes } from './routes/scorecards.ts'
import { sessionRoutes } from './routes/session.ts'

/**
 * The console API, whole: method and path under /console-api -> row. The gateway serves it from here, the pages' calls
 * have their types from here. GET /live is a stream of `LiveEvent` and no row.
 */
export const consoleApi = {
  ...sessionRoutes,
  ...inboxRoutes,
  ...leadRoutes,
  ...projectRoutes,
  ...enterpriseRoutes,
  ...parkRoutes,
  ...reservationRoutes,
  ...scorecardRoutes,
  ...agreementRoutes,
  ...policyRoutes,
}

export type ConsoleApi = typeof consoleApi
export type RouteKey = keyof ConsoleApi
