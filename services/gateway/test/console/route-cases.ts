import type { RouteKey } from '@lianqiao/contracts/console-api'
import { agreementCases } from './cases/agreements.ts'
import { enterpriseCases } from './cases/enterprises.ts'
import { fileCases } from './cases/files.ts'
import { inboxCases } from './cases/inbox.ts'
import { leadCases } from './cases/leads.ts'
import { ledgerCases } from './cases/ledger.ts'
import { parkCases } from './cases/parks.ts'
import { policyCases } from './cases/policies.ts'
import { projectCases } from './cases/projects.ts'
import { reservationCases } from './cases/reservations.ts'
import { scorecardCases } from './cases/scorecards.ts'
import { sessionCases } from './cases/session.ts'
import type { RouteCases } from './route-case.ts'

/** A good case of every route: a row without one does not compile. */
export const routeCases: RouteCases<RouteKey> = {
  ...sessionCases,
  ...inboxCases,
  ...leadCases,
  ...projectCases,
  ...enterpriseCases,
  ...parkCases,
  ...reservationCases,
  ...fileCases,
  ...scorecardCases,
  ...agreementCases,
  ...ledgerCases,
  ...policyCases,
}
