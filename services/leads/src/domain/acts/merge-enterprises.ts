import type { ForbiddenReason } from '@lianqiao/contracts/faults'
import { DomainError, type Identity, refuse } from '@lianqiao/service-kit/decisions'
import { mayMerge } from '../access.ts'
import type { Conflict, NewMerge } from '../merge.ts'
import type { ActContext } from './act.ts'
import { requireReason } from './require-reason.ts'

export type MergeEnterprises = { keepId: string; mergeId: string; reason: string }

/** The enterprises that both ids belong to just now, and what stands against joining them. */
export type MergeState = { keepRoot: string; mergeRoot: string; conflicts: readonly Conflict[] }

/**
 * Joins `mergeId` to `keepId`, for an officer of the city; null where they are one already. Refused: where either has
 * become part of a third in the meantime (what was previewed is not what would be done), and where numbers of one
 * register differ.
 */
export function mergeEnterprises(
  { keepRoot, mergeRoot, conflicts }: MergeState,
  { keepId, mergeId, reason: given }: MergeEnterprises,
  { identity, at, newId }: Pick<ActContext, 'identity' | 'at' | 'newId'>,
): NewMerge | null | DomainError {
  const allowed = mergeGround(identity, given, 'city-merges')
  if (allowed instanceof DomainError) return allowed
  if (keepRoot === mergeRoot) return null
  if (keepId !== keepRoot) return refuse('enterprise-merged', { intoEnterpriseId: keepRoot })
  if (mergeId !== mergeRoot) return refuse('enterprise-merged', { intoEnterpriseId: mergeRoot })
  const blocking = conflicts.filter(({ blocks }) => blocks)
  if (blocking.length > 0)
    return refuse('unprocessable', {
      errors: blocking.map(({ kind, detail }) => ({ pointer: '/mergeId', code: kind, detail })),
    })
  return { mergeId: newId(), keptId: keepId, mergedId: mergeId, basis: 'officer', mergedAt: at, ...allowed }
}

/** Who decides about identities, and why; or the refusal. */
export function mergeGround(
  identity: Identity,
  given: string,
  otherwise: ForbiddenReason,
): { officerId: string; bureauId: string; reason: string } | DomainError {
  if (!mayMerge(identity)) return refuse('forbidden', { reason: otherwise })
  const reason = requireReason(given)
  if (reason instanceof DomainError) return reason
  return { officerId: identity.officerId, bureauId: identity.bureauId, reason }
}
