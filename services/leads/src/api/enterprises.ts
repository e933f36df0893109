import { EnterprisesServiceDefinition } from '@lianqiao/contracts/leads'
import { type GrpcApi, grpcApi, type Identity } from '@lianqiao/service-kit'
import { mayMerge } from '../domain/access.ts'
import { enactMerge, keepApart, type MergeDeps, undoMerge } from '../enterprises/merge.ts'
import { readQuestions } from '../enterprises/questions.ts'
import { readEnterprise, readMergePreview } from '../enterprises/read-enterprise.ts'
import type { RecordReader } from '../enterprises/reader.ts'
import { enterpriseMessage, previewMessage } from './enterprise-message.ts'
import { decodeCursor, questionsMessage } from './question-message.ts'

/** Enterprises for officers: parse, call, answer. */
export function enterprisesApi(deps: MergeDeps & { reader: RecordReader }): GrpcApi {
  const { pool } = deps
  const answer = async (enterpriseId: string, identity: Identity) => ({
    enterprise: enterpriseMessage(await readEnterprise(pool, enterpriseId, identity), mayMerge(identity)),
  })

  return grpcApi(EnterprisesServiceDefinition, {
    getEnterprise: ({ enterpriseId }, { identity }) => answer(enterpriseId, identity),
    async listQuestions({ pageSize, cursor }, { identity }) {
      const after = cursor === '' ? undefined : decodeCursor(cursor)
      return questionsMessage(await readQuestions(pool, { pageSize, after }, identity))
    },
    async previewMerge(asked, { identity }) {
      return { preview: previewMessage(await readMergePreview(pool, asked, identity, deps.reader)) }
    },
    mergeEnterprises: async (request, { identity }) =>
      answer(await enactMerge({ ...request, identity }, deps), identity),
    undoMerge: async (request, { identity }) => answer(await undoMerge({ ...request, identity }, deps), identity),
    keepApart: async (request, { identity }) => answer(await keepApart({ ...request, identity }, deps), identity),
  })
}
