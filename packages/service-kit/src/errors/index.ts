export { type ErrorCode, type ErrorPayloads, errorTable, type Fault } from './codes.ts'
export { DomainError, refuse } from './domain-error.ts'
export { fromClientError, toServerError } from './grpc.ts'
export { type Problem, retryAfterSeconds, toProblem } from './problem.ts'
