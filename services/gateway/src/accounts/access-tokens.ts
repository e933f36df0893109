import { refuse } from '@lianqiao/service-kit'
import { jwtVerify, SignJWT } from 'jose'
import type { Client, Scope } from './clients.ts'

export const TOKEN_SECONDS = 3_600
const AUDIENCE = 'lianqiao-api'
const REMEMBERED = 1_000

export type Caller = { clientId: string; partnerId: string; scopes: readonly Scope[] }

export type AccessTokens = {
  issue(client: Client, scopes: readonly Scope[]): Promise<string>
  /** Throws token-invalid (expired, forged or malformed). */
  verify(token: string): Promise<Caller>
}

/** Short-lived bearer tokens (JWT, HS256): only the gateway makes and reads them, so one key is enough. */
export function createAccessTokens(options: { key: Uint8Array; now(): Date }): AccessTokens {
  const verified = new Map<string, { caller: Caller; until: number }>()
  const seconds = () => Math.floor(options.now().getTime() / 1000)

  return {
    issue: ({ clientId, partnerId }, scopes) =>
      new SignJWT({ partnerId, scope: scopes.join(' ') })
        .setProtectedHeader({ alg: 'HS256', typ: 'at+jwt' })
        .setSubject(clientId)
        .setAudience(AUDIENCE)
        .setIssuedAt(seconds())
        .setExpirationTime(seconds() + TOKEN_SECONDS)
        .sign(options.key),

    async verify(token) {
      const known = verified.get(token)
      if (known !== undefined && known.until > seconds()) return known.caller
      const { payload } = await jwtVerify(token, options.key, {
        audience: AUDIENCE,
        algorithms: ['HS256'],
        typ: 'at+jwt',
        currentDate: options.now(),
      }).catch((cause) => {
        throw refuse('token-invalid', { reason: reasonOf(cause) }, cause)
      })
      const caller = {
        clientId: payload.sub ?? '',
        partnerId: String(payload.partnerId),
        scopes: String(payload.scope).split(' ') as Scope[],
      }
      if (verified.size >= REMEMBERED) verified.delete(verified.keys().next().value as string)
      verified.set(token, { caller, until: payload.exp ?? 0 })
      return caller
    },
  }
}

function reasonOf(error: { code?: string }): 'expired' | 'forged' | 'malformed' {
  if (error.code === 'ERR_JWT_EXPIRED') return 'expired'
  return error.code === 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED' ? 'forged' : 'malformed'
}
