import { PoliciesServiceDefinition } from '@lianqiao/contracts/policies'
import { type GrpcApi, grpcApi } from '@lianqiao/service-kit'
import { type AnswerDeps, answerCalls } from './answer-calls.ts'
import { libraryCalls } from './library-calls.ts'
import { type PublishCallDeps, publishCalls } from './publishing-calls.ts'

/** The policies API. A match says nothing about the enterprise itself; who may see the lead is decided by leads. */
export function policiesApi(deps: AnswerDeps & PublishCallDeps): GrpcApi {
  return grpcApi(PoliciesServiceDefinition, { ...answerCalls(deps), ...libraryCalls(deps), ...publishCalls(deps) })
}
