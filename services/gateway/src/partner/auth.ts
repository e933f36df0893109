import { refuse } from '@lianqiao/service-kit'
import type { FastifyRequest } from 'fastify'
import type { AccessTokens, Caller } from '../accounts/access-tokens.ts'
import type { Scope } from '../accounts/clients.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** The partner's program; set by `requireScope`. */
    caller: Caller
  }
}

/** A hook that lets only tokens with this scope pass: 401 without a good token, 403 without the scope. */
export function requireScope(tokens: AccessTokens, scope: Scope) {
  return async (request: FastifyRequest) => {
    const token = /^Bearer +(?<token>\S+)$/i.exec(request.headers.authorization ?? '')?.groups?.token
    if (token === undefined) throw refuse('token-missing', {})
    const caller = await tokens.verify(token)
    if (!caller.scopes.includes(scope)) throw refuse('scope-missing', { scope })
    request.caller = caller
  }
}
