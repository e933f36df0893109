import type { FastifyInstance } from 'fastify'
import { agreementRoutes } from './agreements/routes.ts'
import type { ConsoleDeps } from './deps.ts'
import { enterpriseRoutes } from './enterprises/routes.ts'
import { inboxRoutes } from './inbox/routes.ts'
import { leadRoutes } from './leads/routes.ts'
import { fileRoutes } from './parks/files.ts'
import { parkRoutes } from './parks/routes.ts'
import { policyRoutes } from './policies/routes.ts'
import { projectRoutes } from './projects/routes.ts'
import { reservationRoutes } from './reservations/routes.ts'
import { scorecardRoutes } from './scorecards/routes.ts'
import { createServe } from './serve.ts'
import { sessionRoutes } from './session/routes.ts'
import { requireOfficer } from './sign-in.ts'

const areas = [
  sessionRoutes,
  inboxRoutes,
  leadRoutes,
  projectRoutes,
  enterpriseRoutes,
  parkRoutes,
  reservationRoutes,
  scorecardRoutes,
  agreementRoutes,
  policyRoutes,
]

/** The console's API, from its table (packages/contracts/src/console-api/table.ts). */
export function consoleRoutes(app: FastifyInstance, deps: ConsoleDeps): void {
  app.addHook('onRequest', requireOfficer(deps))
  const serve = createServe(app, deps)
  for (const area of areas) area(serve, deps)
  // Files are read by parsers of their own, which the other routes must not have.
  app.register(async (files) => fileRoutes(files, createServe(files, deps), deps))
}
