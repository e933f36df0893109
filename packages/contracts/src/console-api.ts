/**
 * What the console's pages and the gateway say to each other, under /console-api (JSON, session cookie).
 * Requests that change something carry the header `x-lianqiao-console: 1` and are refused from another origin.
 * Errors are RFC 9457 problems, see {@link Problem}.
 *
 *   GET  /me                       -> Me                 401 when not signed in
 *   PUT  /me/language              {language} -> Me
 *   POST /sign-out                 -> 204
 *   GET  /inbox?cursor=&unread=1   -> InboxPage
 *   POST /inbox/read               {notificationIds: string[]} (empty: all) -> {unread}
 *   GET  /live                     -> text/event-stream of {@link LiveEvent}
 *   GET  /leads?status=&chainId=&text=&cursor=  -> LeadPage
 *   GET  /leads/:id                -> LeadDetail         404 when not the bureau's
 *   POST /leads/:id/claim          {purpose} -> LeadDetail; 409 claimed-by-another
 *   GET  /overview                 -> Overview
 *   GET  /reference                -> Reference
 *
 *   Policies (texts in the officer's language; days YYYY-MM-DD of the mainland):
 *   GET  /leads/:id/policies?asOf=&knownOn=   -> PolicyCard    404 when not the bureau's, or not answered yet
 *   GET  /leads/:id/policies/check?asOf=&knownOn=  -> AnswerCheck
 *   GET  /policies?text=&level=&area=&assurance=&kind=&standing=&day=&knownOn=&cursor=  -> PolicyLibraryPage
 *   GET  /policies/:id?version=&day=&knownOn= -> ClauseDocument
 *   POST /policies/check           {document} -> ClauseCheck   document: one clause, or {clauses: […], stacking: […]}
 *   POST /policies                 {document, reason} -> 201 PublishedClauses; 422 with each problem and its pointer;
 *                                  403 unless Me.rights has 'publish-policies'
 *   POST /policies/:id/withdraw    {reason} -> {clauseId, version, withdrawnAt}; 404, 403
 */
export type * from './console-api/common.ts'
export type * from './console-api/inbox.ts'
export type * from './console-api/leads.ts'
export type * from './console-api/overview.ts'
export type * from './console-api/parks.ts'
export type * from './console-api/policies.ts'
export type * from './console-api/problem.ts'
export type * from './console-api/session.ts'
