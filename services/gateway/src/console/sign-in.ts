import { type Identity, refuse } from '@lianqiao/service-kit'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Pool } from 'pg'
import type { Officer } from '../accounts/officers.ts'
import { findSession, signIn, signOut } from '../accounts/sessions.ts'
import type { Directory } from '../directory.ts'

const COOKIE = 'lianqiao_session'

declare module 'fastify' {
  interface FastifyRequest {
    /** The signed-in officer; set by `requireOfficer`. */
    officer: Officer
  }
}

const cookieOptions = (secure: boolean) => ({ path: '/', httpOnly: true, sameSite: 'lax' as const, secure })

/** The one-time link: signs in and goes to the console. The token is in no log: routes are logged, not addresses. */
export function signInRoute(app: FastifyInstance, options: { pool: Pool; clock(): Date; secure: boolean }): void {
  app.get('/sign-in', { schema: { hide: true } }, async (request, reply) => {
    const { token } = request.query as { token?: string }
    const session = token === undefined ? undefined : await signIn(options.pool, token, options.clock())
    if (session === undefined) return reply.redirect('/signed-out?reason=link', 303)
    return reply
      .setCookie(COOKIE, session.token, { ...cookieOptions(options.secure), expires: session.expiresAt })
      .header('cache-control', 'no-store')
      .header('referrer-policy', 'no-referrer')
      .redirect('/', 303)
  })
}

/** Lets only signed-in officers pass; what changes something must come from the console's own pages. */
export function requireOfficer(options: { pool: Pool; clock(): Date }) {
  return async (request: FastifyRequest) => {
    if (request.method !== 'GET' && request.headers['x-lianqiao-console'] !== '1')
      throw refuse('forbidden', { reason: 'not-from-console' })
    const token = request.cookies[COOKIE]
    const officer = token === undefined ? undefined : await findSession(options.pool, token, options.clock())
    if (officer === undefined) throw refuse('token-missing', {})
    request.officer = officer
  }
}

/** Ends the session of the request; the caller answers. */
export async function endSession(
  request: FastifyRequest,
  reply: FastifyReply,
  pool: Pool,
  secure: boolean,
): Promise<void> {
  const token = request.cookies[COOKIE]
  if (token !== undefined) await signOut(pool, token)
  reply.clearCookie(COOKIE, cookieOptions(secure))
}

/** The officer as the services know them. */
export function officerIdentity(officer: Officer, directory: Directory): Identity {
  const bureau = directory.bureau(officer.bureauId)
  if (bureau === undefined) throw refuse('forbidden', { reason: 'bureau-gone' })
  return {
    kind: 'officer',
    officerId: officer.officerId,
    bureauId: bureau.id,
    bureauKind: bureau.kind,
    actsFor: bureau.actsFor,
  }
}
