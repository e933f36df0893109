import { type Identity, refuse } from '@lianqiao/service-kit'
import type { Pool } from 'pg'
import type { Access } from '../domain/access.ts'
import type { RecordedAgreement } from '../domain/agreement.ts'
import { mayReadAgreement } from '../domain/agreement-access.ts'
import { agreementVersions } from '../store/agreements.ts'

/** All versions of an agreement, newest first. Whoever may not read it finds none (not-found). */
export async function readableVersions(
  agreementId: string,
  identity: Identity,
  { pool, access }: { pool: Pool; access: Access },
): Promise<{ latest: RecordedAgreement; versions: RecordedAgreement[] }> {
  const versions = await agreementVersions(pool, agreementId)
  const [latest] = versions
  if (latest === undefined || !mayReadAgreement(identity, latest.agreement, access))
    throw refuse('not-found', { what: 'agreement' })
  return { latest, versions }
}
