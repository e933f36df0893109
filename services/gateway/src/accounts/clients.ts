import type { Pool } from 'pg'
import { hashSecret, newSecret, secretMatches } from './secrets.ts'

export const SCOPES = ['leads:write', 'leads:read', 'previews', 'reference:read'] as const
export type Scope = (typeof SCOPES)[number]

export type Client = { clientId: string; partnerId: string; partnerName: string; scopes: Scope[] }

/** Makes a partner's client. The secret is in the answer and nowhere else. */
export async function createClient(
  pool: Pool,
  options: { partnerId: string; partnerName: string; scopes: readonly Scope[]; clientId: string; at: Date },
): Promise<Client & { clientSecret: string }> {
  const { partnerId, partnerName, clientId } = options
  const clientSecret = newSecret()
  const scopes = [...options.scopes]
  await pool.query(
    `insert into clients (client_id, partner_id, partner_name, secret_hash, scopes, created_at)
     values ($1, $2, $3, $4, $5, $6)`,
    [clientId, partnerId, partnerName, hashSecret(clientSecret), scopes, options.at],
  )
  return { clientId, clientSecret, partnerId, partnerName, scopes }
}

/** The client with these credentials, or undefined; the comparison takes the same time either way. */
export async function authenticateClient(pool: Pool, clientId: string, secret: string): Promise<Client | undefined> {
  const { rows } = await pool.query<Client & { secretHash: Buffer }>(
    `select client_id as "clientId", partner_id as "partnerId", partner_name as "partnerName", scopes,
            secret_hash as "secretHash"
       from clients where client_id = $1 and revoked_at is null`,
    [clientId],
  )
  const matches = secretMatches(secret, rows[0]?.secretHash ?? Buffer.alloc(32))
  return matches && rows[0] !== undefined ? rows[0] : undefined
}

export async function countClients(pool: Pool): Promise<number> {
  const { rows } = await pool.query<{ count: number }>('select count(*) from clients')
  return rows[0]?.count ?? 0
}
