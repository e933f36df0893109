import type { ReferenceData } from '@lianqiao/reference-data'
import { type Identity, refuse } from '@lianqiao/service-kit/decisions'

/** The officer that may publish and withdraw clauses, by the rights of their bureau's kind. Throws forbidden. */
export function publisher(identity: Identity, { rights }: Pick<ReferenceData['bureaus'], 'rights'>): string {
  const may =
    identity.kind === 'officer' &&
    rights.some(
      ({ right, kinds }) => right === 'publish-policies' && kinds.some((kind) => kind === identity.bureauKind),
    )
  if (!may) throw refuse('forbidden', { reason: 'library-bureaus-publish' })
  return identity.officerId
}
