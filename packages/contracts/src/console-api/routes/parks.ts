import { Type } from 'typebox'
import { CapacityOfDay } from '../capacity.ts'
import { ImportPage } from '../carrier-imports.ts'
import { Carrier, CarrierContent, CarrierDetail, CarrierHistoryEntry, CarrierPage } from '../carriers.ts'
import { ParkRow } from '../parks.ts'
import { ProposedLeadPage } from '../proposals.ts'
import { routes } from '../route.ts'
import { ById, Cursor, Day, Input, list } from '../schema.ts'

const Version = Type.Integer({ minimum: 1, maximum: 2_147_483_647 })
const ImportQuery = Input({ fileName: Type.Optional(Type.String({ maxLength: 200 })) })

/**
 * Parks and what they have to give. Its own park for a park's officer, those of its division for a county, all for the
 * city; others get 404. What changes something takes the version it was read at; 409 transition-refused when somebody
 * was faster.
 */
export const parkRoutes = routes({
  'GET /parks': { action: 'park.read', answer: list(ParkRow) },
  'GET /parks/:id': { action: 'park.read', params: ById, answer: ParkRow },
  /** true: what is not listed is not there. */
  'PUT /parks/:id': {
    action: 'park.keep',
    params: ById,
    body: Input({ carriersComplete: Type.Boolean() }),
    answer: ParkRow,
  },
  'GET /parks/:id/carriers': {
    action: 'carrier.read',
    params: ById,
    query: Input({
      kind: Type.Optional(Type.String({ maxLength: 20 })),
      text: Type.Optional(Type.String({ maxLength: 100 })),
      asOf: Type.Optional(Day),
      withdrawn: Type.Optional(Type.String({ maxLength: 1 })),
      cursor: Cursor,
    }),
    answer: CarrierPage,
  },
  'POST /parks/:id/carriers': { action: 'carrier.keep', params: ById, body: CarrierContent, answer: Carrier },
  'GET /parks/:id/carriers.csv': { action: 'carrier.export', params: ById, file: 'down' },
  'GET /parks/:id/carriers.xlsx': { action: 'carrier.export', params: ById, file: 'down' },
  'GET /parks/:id/capacity': {
    action: 'carrier.read',
    params: ById,
    query: Input({ from: Type.Optional(Day), until: Type.Optional(Day) }),
    answer: Type.Object({ days: Type.Array(CapacityOfDay) }),
  },
  'GET /parks/:id/leads': {
    action: 'park.read',
    params: ById,
    query: Input({ cursor: Cursor }),
    answer: ProposedLeadPage,
  },
  /** text/csv or xlsx; 413, 415, 422. */
  'POST /parks/:id/carrier-imports': {
    action: 'carrier.import',
    params: ById,
    query: ImportQuery,
    answer: ImportPage,
    file: 'up',
  },
  'GET /carrier-imports/:id': {
    action: 'carrier.import',
    params: ById,
    query: Input({ outcome: Type.Optional(Type.String({ maxLength: 20 })), cursor: Cursor }),
    answer: ImportPage,
  },
  'GET /carriers/:id': {
    action: 'carrier.read',
    params: ById,
    query: Input({ asOf: Type.Optional(Day) }),
    answer: CarrierDetail,
  },
  'GET /carriers/:id/history': { action: 'carrier.read', params: ById, answer: list(CarrierHistoryEntry) },
  'PUT /carriers/:id': {
    action: 'carrier.keep',
    params: ById,
    body: Input({ ...CarrierContent.properties, version: Version }),
    answer: Carrier,
  },
  'POST /carriers/:id/withdraw': {
    action: 'carrier.keep',
    params: ById,
    body: Input({ version: Version }),
    answer: Carrier,
  },
})
