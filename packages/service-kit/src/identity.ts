import { jwtVerify, SignJWT } from 'jose'
import { refuse } from './errors/index.ts'

/** Who asks, as the gateway established it. Services decide by this what may be seen and done. */
export type Identity =
  | { kind: 'partner'; partnerId: string; clientId: string }
  | {
      kind: 'officer'
      officerId: string
      bureauId: string
      bureauKind: BureauKind
      /** The bureau and the desks that are part of it. */
      actsFor: string[]
    }
  | { kind: 'service'; name: string }

export type BureauKind = 'city' | 'county' | 'park' | 'station'

const AUDIENCE = 'lianqiao-internal'
const LIFETIME_SECONDS = 300

export type IdentityTokens = {
  sign(identity: Identity): Promise<string>
  /** Throws token-missing or token-invalid. */
  verify(token: string | undefined): Promise<Identity>
}

/**
 * The identity travels between services as a short-lived HS256 token, so that a service trusts only what the
 * gateway has said. Tokens are cached on both sides: a caller makes many calls in five minutes.
 */
export function createIdentityTokens(options: { key: Uint8Array; now: () => Date }): IdentityTokens {
  const signed = boundedCache<{ token: string; until: number }>(2_000)
  const verified = boundedCache<{ identity: Identity; until: number }>(2_000)
  const seconds = () => Math.floor(options.now().getTime() / 1000)

  return {
    async sign(identity) {
      const cacheKey = JSON.stringify(identity)
      const known = signed.get(cacheKey)
      if (known !== undefined && known.until > seconds()) return known.token
      const issued = seconds()
      const token = await new SignJWT({ identity })
        .setProtectedHeader({ alg: 'HS256' })
        .setAudience(AUDIENCE)
        .setIssuedAt(issued)
        .setExpirationTime(issued + LIFETIME_SECONDS)
        .sign(options.key)
      signed.set(cacheKey, { token, until: issued + LIFETIME_SECONDS / 2 })
      return token
    },
    async verify(token) {
      if (token === undefined || token === '') throw refuse('token-missing', {})
      const known = verified.get(token)
      if (known !== undefined && known.until > seconds()) return known.identity
      const { payload } = await jwtVerify(token, options.key, {
        audience: AUDIENCE,
        algorithms: ['HS256'],
        currentDate: options.now(),
      }).catch((cause) => {
        throw refuse('token-invalid', { reason: cause?.code === 'ERR_JWT_EXPIRED' ? 'expired' : 'forged' }, cause)
      })
      const identity = payload.identity as Identity
      verified.set(token, { identity, until: payload.exp ?? 0 })
      return identity
    },
  }
}

function boundedCache<V>(limit: number) {
  const entries = new Map<string, V>()
  return {
    get: (key: string) => entries.get(key),
    set(key: string, value: V) {
      if (entries.size >= limit) entries.delete(entries.keys().next().value as string)
      entries.set(key, value)
    },
  }
}
