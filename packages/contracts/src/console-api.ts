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
 *   GET  /policies?text=           -> ClauseRow[]
 */
export type Language = 'zh-Hans' | 'zh-Hant' | 'en'

/** A name in the three languages of the console. */
export type Names = Record<Language, string>

export type BureauKind = 'city' | 'county' | 'park' | 'station'

export type Me = {
  officerId: string
  bureau: { id: string; kind: BureauKind; names: Names }
  language: Language
  unread: number
}

export type InboxItem = {
  id: string
  leadId: string
  template: 'lead-assigned'
  /** responsible: yours to act on; joined: you take part; liaison: the station's view */
  part: 'responsible' | 'joined' | 'liaison'
  at: string
  readAt: string | null
  enterpriseName: string
  originCode: string
  chainId: string | null
  parkId: string | null
  acknowledgeBy: string | null
  /** As notifications knows it; the lead's page is the last word. */
  leadStatus: LeadStatus
}

export type InboxPage = { items: InboxItem[]; nextCursor: string | null; unread: number }

export type LiveEvent =
  | { type: 'inbox'; unread: number; leadId: string; notificationId: string }
  | { type: 'lead'; leadId: string }

export type LeadStatus =
  | 'submitted'
  | 'assigned'
  | 'acknowledged'
  | 'assessing'
  | 'accepted'
  | 'declined'
  | 'duplicate'
  | 'converted'
  | 'dormant'
  | 'transferred'
  | 'withdrawn'

export type LeadRow = {
  id: string
  status: LeadStatus
  enterpriseName: string
  originCode: string
  originZone: 'gba' | 'yrd' | 'outside' | 'unknown'
  chainId: string | null
  segmentName: string | null
  confidence: number | null
  parkId: string | null
  submittedAt: string
  updatedAt: string
  acknowledgeBy: string | null
  claimedByBureauId: string | null
}

export type LeadPage = { items: LeadRow[]; nextCursor: string | null }

export type Evidence = {
  kind: 'term' | 'code'
  term: string
  field: 'name' | 'text' | 'products' | 'gbt4754'
  /** UTF-16 offsets into that field, end exclusive; null for a code */
  start: number | null
  end: number | null
  chainId: string | null
  role: string
  weight: number
  note: string
}

export type ParkProposal = {
  parkId: string
  name: string
  divisionCode: string
  verdict: 'fits' | 'unknown' | 'does-not-fit'
  /** 0–100; the items' points add up to it */
  score: number
  items: { item: string; weight: number; mark: number; points: number; reason: string }[]
  conditions: {
    condition: string
    verdict: 'met' | 'failed' | 'unknown'
    required: string
    available: string
    note: string
  }[]
}

export type ClauseStatus =
  | 'eligible'
  | 'needsInfo'
  | 'notYetOpen'
  | 'expired'
  | 'discretionary'
  | 'notOfferable'
  | 'ineligible'

export type ClauseResult = {
  clauseId: string
  status: ClauseStatus
  assurance: 'verified' | 'unverified' | 'historical' | 'draft'
  policyTitle: string
  clauseTitle: string
  docNo: string
  issuer: string
  issued: string
  area: string
  source: string
  confidence: string
  benefitType: string
  /** fen; null where the clause has no amount, max null where no upper bound is known */
  amount: { minFen: number; maxFen: number | null } | null
  atoms: { fact: string; verdict: 'true' | 'false' | 'unknown'; required: string; has: string; question: string }[]
  statusReason: string
  note: string
}

export type HistoryEntry = {
  kind: 'submitted' | 'classified' | 'duplicate' | 'matched' | 'assigned' | 'notified' | 'acknowledged'
  at: string
  bureauId: string | null
  recipients: number | null
  detail: string
}

export type LeadDetail = LeadRow & {
  text: string
  creditCode: string | null
  gbt4754: string | null
  originCity: string
  products: string[]
  contact: { name: string; phone: string; email: string; title: string; masked: boolean } | null
  /** Facts by the names of the fact catalogue. */
  facts: Record<string, unknown>
  markers: { code: string; pointer: string; detail: string }[]
  classification: {
    verdict: 'chain' | 'none' | 'review'
    evidence: Evidence[]
    ranked: { chainId: string; confidence: number }[]
    fillsGap: boolean
    gap: string
    codeKnown: boolean
    codeAgrees: boolean
  }
  routing: {
    state: 'waiting' | 'routed'
    assignees: { bureauId: string; part: 'responsible' | 'joined' | 'liaison' }[]
    policiesPending: boolean
    parksPending: boolean
  }
  history: HistoryEntry[]
  /** null: that service does not answer just now; the rest is shown all the same */
  parks: ParkProposal[] | null
  policies: { asOf: string; counts: Record<string, number>; clauses: ClauseResult[] } | null
  deliveries:
    | { bureauId: string; recipientId: string; channel: string; outcome: string; reason: string; at: string }[]
    | null
  mayClaim: boolean
}

/** Counts over the leads the officer may see. */
export type Overview = {
  byStatus: Record<string, number>
  byChain: Record<string, number>
  byOrigin: { code: string; count: number }[]
  byDay: { day: string; count: number }[]
}

export type Reference = {
  chains: { id: string; names: Names }[]
  parks: { id: string; name: string; divisionCode: string }[]
  bureaus: { id: string; kind: BureauKind; names: Names }[]
  /** GB/T 2260 code -> names, of the origins and of the city's divisions */
  places: Record<string, Names>
}

export type ClauseRow = {
  clauseId: string
  policyTitle: string
  clauseTitle: string
  docNo: string
  issuer: string
  issued: string
  area: string
  assurance: string
  statusText: string
  source: string
  confidence: string
  sourceText: string
}

/** RFC 9457 */
export type Problem = {
  type: string
  title: string
  status: number
  detail: string
  requestId: string
  retryable: boolean
  errors?: { pointer: string; code: string; detail: string }[]
}
