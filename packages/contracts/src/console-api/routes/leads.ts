import { Type } from 'typebox'
import { LeadDetail, LeadPage } from '../leads.ts'
import { AnswerCheck, PolicyCard } from '../policy-card.ts'
import { routes } from '../route.ts'
import { ById, Cursor, Id, Input, orNull, Reason } from '../schema.ts'

const Asked = Input({
  asOf: Type.Optional(Type.String({ format: 'date' })),
  knownOn: Type.Optional(Type.String({ format: 'date' })),
})

/** Leads of the officer's bureau; others are not found. */
export const leadRoutes = routes({
  /** `toVerify=1`: what somebody else has claimed of them. */
  'GET /leads': {
    action: 'lead.read',
    query: Input({
      status: Type.Optional(Type.String({ maxLength: 40 })),
      chainId: Type.Optional(Id),
      text: Type.Optional(Type.String({ maxLength: 100 })),
      toVerify: Type.Optional(Type.Literal('1')),
      cursor: Cursor,
    }),
    answer: LeadPage,
  },
  'GET /leads/:id': { action: 'lead.read', params: ById, answer: LeadDetail },
  /** 409 claimed-by-another. */
  'POST /leads/:id/claim': {
    action: 'lead.claim',
    params: ById,
    body: Input({ purpose: Type.String({ maxLength: 500 }) }),
    answer: LeadDetail,
  },
  'POST /leads/:id/chain': {
    action: 'lead.correct',
    params: ById,
    body: Input({ chainId: orNull(Id), segmentId: orNull(Id), reason: Reason }),
    answer: LeadDetail,
  },
  /** 404 too where the policies have not answered yet. */
  'GET /leads/:id/policies': { action: 'policy.read', params: ById, query: Asked, answer: PolicyCard },
  'GET /leads/:id/policies/check': { action: 'policy.check', params: ById, query: Asked, answer: AnswerCheck },
})
