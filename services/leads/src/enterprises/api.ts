import { EnterprisesServiceDefinition } from '@lianqiao/contracts/leads'
import { type GrpcApi, grpcApi } from '@lianqiao/service-kit'
import { keepApart, type MergeDeps, mergeEnterprises, undoMerge } from './merge.ts'
import { readQuestions } from './questions.ts'
import type { RecordReader } from './reader.ts'
import { readEnterprise, readMergePreview } from './view.ts'

/** Enterprises for officers: parse, decide, answer. */
export function enterprisesApi(deps: MergeDeps & { reader: RecordReader }): GrpcApi {
  const { pool } = deps
  return grpcApi(EnterprisesServiceDefinition, {
    async getEnterprise({ enterpriseId }, { identity }) {
      return { enterprise: await readEnterprise(pool, enterpriseId, identity) }
    },
    listQuestions(request, { identity }) {
      return readQuestions(pool, request, identity)
    },
    async previewMerge(asked, { identity }) {
      return { preview: await readMergePreview(pool, asked, identity, deps.reader) }
    },
    async mergeEnterprises(request, { identity }) {
      return {
        enterprise: await readEnterprise(pool, await mergeEnterprises({ ...request, identity }, deps), identity),
      }
    },
    async undoMerge(request, { identity }) {
      return { enterprise: await readEnterprise(pool, await undoMerge({ ...request, identity }, deps), identity) }
    },
    async keepApart(request, { identity }) {
      return { enterprise: await readEnterprise(pool, await keepApart({ ...request, identity }, deps), identity) }
    },
  })
}
