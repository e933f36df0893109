import { Type } from 'typebox'
import { Agreement, AgreementContent, AgreementDetail, AgreementProblem } from '../agreements.ts'
import { LedgerEntry, LedgerPage, PostInput, SettleInput, StatementRow } from '../ledger.ts'
import { KeptFigure } from '../projects.ts'
import { routes } from '../route.ts'
import { ById, Cursor, Day, Id, Input, list } from '../schema.ts'
import { SimulateInput, Simulations } from '../simulations.ts'

const Year = Type.Optional(Type.Integer({ minimum: 1, maximum: 9_999 }))

/**
 * Agreements of enclaves. Recorded and posted by the city; read by those whose park they concern; the station reads
 * reverse enclaves and those with the two SARs. The same reference posted again answers the same entry.
 */
export const agreementRoutes = routes({
  'GET /agreements': {
    action: 'agreement.read',
    query: Input({
      kind: Type.Optional(Type.String({ maxLength: 20 })),
      parkId: Type.Optional(Id),
      asOf: Type.Optional(Day),
    }),
    answer: list(Agreement),
  },
  'GET /agreements/:id': { action: 'agreement.read', params: ById, answer: AgreementDetail },
  'POST /agreements/check': {
    action: 'agreement.record',
    body: AgreementContent,
    answer: Type.Object({ problems: Type.Array(AgreementProblem) }),
  },
  'POST /agreements': { action: 'agreement.record', body: AgreementContent, answer: Agreement },
  'PUT /agreements/:id': {
    action: 'agreement.record',
    params: ById,
    body: Input({ ...AgreementContent.properties, version: Type.Integer({ minimum: 1, maximum: 1_000_000 }) }),
    answer: Agreement,
  },
  'POST /simulations': { action: 'agreement.simulate', body: SimulateInput, answer: Simulations },
  'POST /agreements/:id/entries': { action: 'ledger.post', params: ById, body: PostInput, answer: LedgerEntry },
  'GET /agreements/:id/entries': {
    action: 'ledger.read',
    params: ById,
    query: Input({ year: Year, cursor: Cursor }),
    answer: LedgerPage,
  },
  /** Verified, and in no book. */
  'GET /agreements/:id/kept-figures': { action: 'ledger.read', params: ById, answer: list(KeptFigure) },
  /** Its mirror image. */
  'POST /entries/:id/reverse': {
    action: 'ledger.post',
    params: ById,
    body: Input({ reason: Type.String({ minLength: 1, maxLength: 500 }) }),
    answer: LedgerEntry,
  },
  'POST /agreements/:id/settlements': { action: 'ledger.post', params: ById, body: SettleInput, answer: LedgerEntry },
  'GET /agreements/:id/statement': {
    action: 'ledger.read',
    params: ById,
    query: Input({ year: Year, party: Type.Optional(Type.String({ minLength: 1, maxLength: 60 })) }),
    answer: list(StatementRow),
  },
})
