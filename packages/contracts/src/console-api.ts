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
 *   GET  /leads?status=&chainId=&text=&toVerify=1&cursor=  -> LeadPage; toVerify: what somebody else has claimed of them
 *   GET  /leads/:id                -> LeadDetail         404 when not the bureau's
 *   POST /leads/:id/claim          {purpose} -> LeadDetail; 409 claimed-by-another
 *   POST /leads/:id/chain          {chainId | null, segmentId | null, reason} -> LeadDetail
 *   GET  /leads/:id/project        -> ProjectAnswer      404 when not the bureau's
 *   POST /leads/:id/project        {name} (empty: the enterprise's) -> ProjectAnswer; 409 transition-refused
 *   POST /projects/:id/stages      ClaimStageInput -> ProjectAnswer; 422 with each thing missing and its pointer, 409
 *   POST /projects/:id/figures     ClaimFigureInput -> ProjectAnswer; 422, 409
 *   POST /milestones/:id/decision  {verified, reason} -> ProjectAnswer; 403 second-person-needed, 409
 *   GET  /enterprises/:id          -> Enterprise         404 when none of its leads is the bureau's
 *   POST /enterprises/merge-preview  {keepId, mergeId} -> MergePreview
 *   POST /enterprises/merges       {keepId, mergeId, reason} -> Enterprise; 409 enterprise-merged
 *   POST /enterprises/merges/:id/undo  {reason} -> Enterprise
 *   POST /enterprises/:id/apart    {otherId, reason} -> Enterprise
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
 *
 * Parks. Its own park for a park's officer, those of its division for a county, all for the city; others get 404.
 * What changes something takes the version it was read at; 409 transition-refused when somebody was faster.
 *   GET  /parks                    -> {items: ParkRow[]}
 *   GET  /parks/:id                -> ParkRow
 *   PUT  /parks/:id                {carriersComplete} -> ParkRow; true: what is not listed is not there
 *   GET  /parks/:id/carriers?kind=&text=&asOf=&withdrawn=1&cursor=  -> CarrierPage
 *   POST /parks/:id/carriers       CarrierContent -> Carrier; 422 with a pointer a fault
 *   GET  /parks/:id/carriers.csv, /parks/:id/carriers.xlsx          -> file, formulas escaped
 *   GET  /parks/:id/capacity?from=&until=   -> {days: CapacityOfDay[]}
 *   GET  /parks/:id/reservations?state=&cursor=  -> ReservationPage
 *   GET  /parks/:id/leads?cursor=  -> ProposedLeadPage
 *   POST /parks/:id/carrier-imports?fileName=  body: the file (text/csv or xlsx) -> ImportPage; 413, 415, 422
 *   GET  /carrier-imports/:id?outcome=&cursor=  -> ImportPage
 *   GET  /carriers/:id?asOf=       -> CarrierDetail
 *   GET  /carriers/:id/history     -> {items: CarrierHistoryEntry[]}
 *   PUT  /carriers/:id             CarrierContent & {version} -> Carrier
 *   POST /carriers/:id/withdraw    {version} -> Carrier
 *   POST /carriers/:id/reservations  {leadId, amount, expiresAt, note}, header Idempotency-Key
 *                                  -> {reservation: Reservation, free}; 409 capacity-taken, its errors[0].detail and `left`
 *   POST /reservations/:id/renew   {expiresAt} -> Reservation
 *   POST /reservations/:id/release {note} -> {reservation: Reservation, free}
 *   GET  /leads/:id/reservations   -> {items: Reservation[]}
 *   POST /parks/:id/scorecards/preview  ScorecardInput -> Scorecard
 *   POST /parks/:id/scorecards     ScorecardInput -> Scorecard
 *   GET  /leads/:id/scorecards     -> {items: Scorecard[]}
 *
 * Agreements. Recorded and posted by the city; read by those whose park they concern; the station reads reverse
 * enclaves and those with the two SARs.
 *   GET  /agreements?kind=&parkId=&asOf=   -> {items: Agreement[]}
 *   GET  /agreements/:id           -> AgreementDetail
 *   POST /agreements/check         AgreementContent -> {problems: AgreementProblem[]}
 *   POST /agreements               AgreementContent -> Agreement; 422 with a pointer a fault
 *   PUT  /agreements/:id           AgreementContent & {version} -> Agreement
 *   POST /simulations              SimulateInput -> Simulations
 *   POST /agreements/:id/entries   PostInput -> LedgerEntry; the same reference again answers the same entry
 *   GET  /agreements/:id/entries?year=&cursor=  -> LedgerPage
 *   GET  /agreements/:id/kept-figures  -> {items: KeptFigure[]}, verified and in no book
 *   POST /entries/:id/reverse      {reason} -> LedgerEntry, its mirror image
 *   POST /agreements/:id/settlements  SettleInput -> LedgerEntry; the same reference again answers the same entry
 *   GET  /agreements/:id/statement?year=&party=  -> {items: StatementRow[]}
 */
export type * from './console-api/agreements.ts'
export type * from './console-api/common.ts'
export type * from './console-api/enterprises.ts'
export type * from './console-api/inbox.ts'
export type * from './console-api/leads.ts'
export type * from './console-api/overview.ts'
export type * from './console-api/parks.ts'
export type * from './console-api/policies.ts'
export type * from './console-api/problem.ts'
export type * from './console-api/projects.ts'
export type * from './console-api/scorecards.ts'
export type * from './console-api/session.ts'
