/**
 * The types of what the console's pages and the gateway say to each other, under /console-api (JSON, session cookie).
 * The routes are one table: console-api/table.ts. Requests that change something carry the header
 * `x-lianqiao-console: 1` and are refused from another origin. Errors are RFC 9457 problems, see {@link Problem}.
 */
export type * from './console-api/agreements.ts'
export type * from './console-api/capacity.ts'
export type * from './console-api/carrier-imports.ts'
export type * from './console-api/carriers.ts'
export type * from './console-api/clause-result.ts'
export type * from './console-api/common.ts'
export type * from './console-api/enterprises.ts'
export type * from './console-api/inbox.ts'
export type * from './console-api/leads.ts'
export type * from './console-api/ledger.ts'
export type * from './console-api/overview.ts'
export type * from './console-api/parks.ts'
export type * from './console-api/policy-card.ts'
export type * from './console-api/policy-library.ts'
export type * from './console-api/problem.ts'
export type * from './console-api/projects.ts'
export type * from './console-api/proposals.ts'
export type * from './console-api/reservations.ts'
export type { Answer, Body, Params, Query } from './console-api/route.ts'
export type * from './console-api/scorecards.ts'
export type * from './console-api/session.ts'
export type * from './console-api/simulations.ts'
export type { ConsoleApi, RouteKey } from './console-api/table.ts'
