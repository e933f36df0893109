import { Type } from 'typebox'
import { ClauseCheck, ClauseDocument, PolicyLibraryPage, PublishedClauses } from '../policy-library.ts'
import { routes } from '../route.ts'
import { Input } from '../schema.ts'

const Word = (maxLength = 60) => Type.Optional(Type.String({ maxLength }))
const OnDay = Type.Optional(Type.String({ format: 'date' }))
const ById = Type.Object({ id: Type.String({ maxLength: 100 }) })
const Reason = Type.String({ minLength: 1, maxLength: 500 })

/** A clause of the most nodes that one may have is far below it; what is larger is told the limit of nodes, not of bytes. */
const DOCUMENT_LIMIT = 2 ** 21
const Document = Type.Object({}, { description: 'One clause, or {clauses: […], stacking: […]}' })

/** The library, and publishing into it: 403 unless Me.rights has 'publish-policies'. Texts are in the officer's language. */
export const policyRoutes = routes({
  'GET /policies': {
    action: 'policy.read',
    query: Input({
      text: Word(100),
      level: Word(),
      area: Word(100),
      assurance: Word(),
      kind: Word(),
      standing: Word(),
      day: OnDay,
      knownOn: OnDay,
      cursor: Word(200),
    }),
    answer: PolicyLibraryPage,
  },
  'GET /policies/:id': {
    action: 'policy.read',
    params: ById,
    query: Input({ version: Type.Optional(Type.Integer({ minimum: 1 })), day: OnDay, knownOn: OnDay }),
    answer: ClauseDocument,
  },
  'POST /policies/check': {
    action: 'policy.check',
    body: Input({ document: Document }),
    answer: ClauseCheck,
    bodyLimit: DOCUMENT_LIMIT,
  },
  /** 422 with each problem and its pointer. */
  'POST /policies': {
    action: 'policy.publish',
    body: Input({ document: Document, reason: Reason }),
    answer: PublishedClauses,
    status: 201,
    bodyLimit: DOCUMENT_LIMIT,
  },
  'POST /policies/:id/withdraw': {
    action: 'policy.publish',
    params: ById,
    body: Input({ reason: Reason }),
    answer: Type.Object({ clauseId: Type.String(), version: Type.Number(), withdrawnAt: Type.String() }),
  },
})
