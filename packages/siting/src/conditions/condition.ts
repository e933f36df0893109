import type { Truth } from '@lianqiao/matching'
import type { RequirementId } from '../lead/requirement.ts'
import type { EnclaveMode } from '../world/agreement.ts'

/** Who can say what is not known. */
export type Ask = 'lead' | 'park' | 'both'

/**
 * One hard condition and what it was decided on. `truth` is of the project's one three-valued logic: unknown is never
 * true and never false, and is unknown only until `ask` has answered.
 */
export type SitingCondition =
  | { id: 'chain-admitted'; truth: Truth; ask: Ask | null; required: string | null; admitted: readonly string[] }
  /** Only where a mode is wished for. */
  | { id: 'enclave-mode'; truth: Truth; ask: Ask | null; required: EnclaveMode; available: EnclaveMode | 'none' }
  /** Only of enclaves: in force, and covering this origin and chain. */
  | {
      id: 'agreement'
      truth: Truth
      ask: Ask | null
      agreementId: string
      inForce: boolean
      from: string
      to: string
      origin: Truth
      chain: Truth
    }
  | AmountCondition

/** In the requirement's unit, or the place in its steps. */
export type AmountCondition = {
  id: RequirementId
  truth: Truth
  ask: Ask | null
  required: number | null
  /** What is there for certain, on carriers that have every quality needed: their sum, or for a quality the best. */
  available: number
  /** The most there can be once everything unknown is told; null: no bound known. */
  atMost: number | null
  /** How much is missing where it is false: `required − atMost`. */
  shortBy: number | null
}
