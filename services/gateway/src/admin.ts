import type { Events } from '@lianqiao/contracts'
import type { Outbox } from '@lianqiao/eventing'
import type { Pool } from 'pg'
import { type Client, countClients, createClient, SCOPES } from './accounts/clients.ts'
import { ensureOfficers, findOfficerOf, type Officer } from './accounts/officers.ts'
import { createSignInToken } from './accounts/sessions.ts'
import type { Directory } from './directory.ts'

export type AdminDeps = { pool: Pool; outbox: Outbox<Events>; directory: Directory; now: Date; newId(): string }

/** One officer for every bureau, so that whoever is responsible can be told. The station reads 繁體. */
export function ensureOneOfficerEach({ pool, outbox, directory, now }: AdminDeps): Promise<string[]> {
  const officers = directory.bureauIds.map((bureauId): Officer => {
    const language = directory.bureau(bureauId)?.kind === 'station' ? 'zh-Hant' : 'zh-Hans'
    return { officerId: `officer-${bureauId}`, bureauId, language, active: true }
  })
  return ensureOfficers(pool, outbox, officers, now)
}

/** The path of a one-time link that signs in an officer of this bureau; undefined where it has none. */
export async function signInPath(bureauId: string, { pool, now }: AdminDeps): Promise<string | undefined> {
  const officer = await findOfficerOf(pool, bureauId)
  if (officer === undefined) return undefined
  return `/sign-in?token=${await createSignInToken(pool, officer.officerId, now)}`
}

/** A partner with a client of all scopes. The secret is shown once. */
export function createPartner(
  partnerName: string,
  { pool, now, newId }: AdminDeps,
): Promise<Client & { clientSecret: string }> {
  const partnerId = `partner-${newId()}`
  return createClient(pool, { partnerId, partnerName, scopes: SCOPES, clientId: `client-${newId()}`, at: now })
}

export async function hasPartners({ pool }: AdminDeps): Promise<boolean> {
  return (await countClients(pool)) > 0
}
