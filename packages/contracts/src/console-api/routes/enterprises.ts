import { Type } from 'typebox'
import { Enterprise, MergePreview, QuestionPage } from '../enterprises.ts'
import { routes } from '../route.ts'
import { ById, Cursor, Id, Input, Reason } from '../schema.ts'

/** Which enterprise is which. 404 where none of its leads is the bureau's; 409 enterprise-merged. */
export const enterpriseRoutes = routes({
  'GET /enterprises/questions': {
    action: 'enterprise.merge',
    query: Type.Object({ cursor: Cursor }),
    answer: QuestionPage,
  },
  'GET /enterprises/:id': { action: 'enterprise.read', params: ById, answer: Enterprise },
  'POST /enterprises/merge-preview': {
    action: 'enterprise.merge',
    body: Input({ keepId: Id, mergeId: Id }),
    answer: MergePreview,
  },
  'POST /enterprises/merges': {
    action: 'enterprise.merge',
    body: Input({ keepId: Id, mergeId: Id, reason: Reason }),
    answer: Enterprise,
  },
  'POST /enterprises/merges/:id/undo': {
    action: 'enterprise.merge',
    params: ById,
    body: Input({ reason: Reason }),
    answer: Enterprise,
  },
  'POST /enterprises/:id/apart': {
    action: 'enterprise.merge',
    params: ById,
    body: Input({ otherId: Id, reason: Reason }),
    answer: Enterprise,
  },
})
