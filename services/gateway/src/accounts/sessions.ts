import type { Pool } from 'pg'
import type { Officer } from './officers.ts'
import { hashSecret, newSecret } from './secrets.ts'

const LINK_HOURS = 24
const SESSION_HOURS = 12

const after = (from: Date, hours: number) => new Date(from.getTime() + hours * 3_600_000)

/** A token that signs this officer in once, within a day. */
export async function createSignInToken(pool: Pool, officerId: string, at: Date): Promise<string> {
  const token = newSecret()
  await pool.query('insert into sign_in_links (token_hash, officer_id, expires_at) values ($1, $2, $3)', [
    hashSecret(token),
    officerId,
    after(at, LINK_HOURS),
  ])
  return token
}

export type Session = { token: string; expiresAt: Date }

/** Turns a sign-in token into a session; undefined where it was used, has expired or never was. */
export async function signIn(pool: Pool, token: string, at: Date): Promise<Session | undefined> {
  const session = { token: newSecret(), expiresAt: after(at, SESSION_HOURS) }
  const { rowCount } = await pool.query(
    `with link as (
       update sign_in_links set used_at = $2
        where token_hash = $1 and used_at is null and expires_at > $2 returning officer_id)
     insert into sessions (token_hash, officer_id, created_at, expires_at)
     select $3, officer_id, $2, $4 from link`,
    [hashSecret(token), at, hashSecret(session.token), session.expiresAt],
  )
  return rowCount === 1 ? session : undefined
}

/** The active officer of a living session. */
export async function findSession(pool: Pool, token: string, at: Date): Promise<Officer | undefined> {
  const { rows } = await pool.query<Officer>(
    `select officer_id as "officerId", bureau_id as "bureauId", language, active
       from sessions join officers using (officer_id)
      where token_hash = $1 and expires_at > $2 and active`,
    [hashSecret(token), at],
  )
  return rows[0]
}

export async function signOut(pool: Pool, token: string): Promise<void> {
  await pool.query('delete from sessions where token_hash = $1', [hashSecret(token)])
}
