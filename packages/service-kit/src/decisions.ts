// What a pure decision may know of the kit: who asks, what it may refuse with, and types of what comes in as arguments.
export { type Clock, mainlandDay } from './clock.ts'
export {
  DomainError,
  type ErrorCode,
  type ErrorPayloads,
  type Fault,
  fault,
  refuse,
  type WordedFault,
} from './errors/index.ts'
export type { BureauKind, Identity } from './identity.ts'
