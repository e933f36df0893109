import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Pool } from 'pg'
import { type AccessTokens, TOKEN_SECONDS } from '../accounts/access-tokens.ts'
import { authenticateClient, type Scope } from '../accounts/clients.ts'

type Form = Record<string, string | undefined>

/**
 * OAuth 2.0 client credentials (RFC 6749 §4.4): credentials by Basic or in the form, scopes may be narrowed.
 * Errors have the form that RFC 6749 §5.2 gives them, which every OAuth library understands.
 */
export function tokenRoute(app: FastifyInstance, options: { pool: Pool; tokens: AccessTokens }): void {
  app.post(
    '/oauth/token',
    {
      schema: {
        summary: '获取访问令牌 Get an access token',
        description:
          'OAuth 2.0 client credentials; form-encoded, credentials by HTTP Basic or as client_id and client_secret.',
        tags: ['sign-in'],
        consumes: ['application/x-www-form-urlencoded'],
      },
    },
    async (request, reply) => {
      const form = (request.body ?? {}) as Form
      if (form.grant_type !== 'client_credentials')
        return refuseToken(reply, 400, 'unsupported_grant_type', 'grant_type must be client_credentials')
      const credentials = basic(request.headers.authorization) ?? { id: form.client_id, secret: form.client_secret }
      if (!credentials.id || !credentials.secret)
        return refuseToken(reply, 401, 'invalid_client', 'client credentials are missing')
      const client = await authenticateClient(options.pool, credentials.id, credentials.secret)
      if (client === undefined) return refuseToken(reply, 401, 'invalid_client', 'unknown client or wrong secret')
      const scopes = (form.scope === undefined || form.scope === '' ? client.scopes : form.scope.split(' ')) as Scope[]
      const foreign = scopes.filter((scope) => !client.scopes.includes(scope))
      if (foreign.length > 0)
        return refuseToken(reply, 400, 'invalid_scope', `not granted to this client: ${foreign.join(' ')}`)
      return reply.header('cache-control', 'no-store').send({
        access_token: await options.tokens.issue(client, scopes),
        token_type: 'Bearer',
        expires_in: TOKEN_SECONDS,
        scope: scopes.join(' '),
      })
    },
  )
}

function basic(header: string | undefined): { id: string; secret: string } | undefined {
  const encoded = /^Basic +(?<encoded>\S+)$/i.exec(header ?? '')?.groups?.encoded
  if (encoded === undefined) return undefined
  const [id = '', ...secret] = Buffer.from(encoded, 'base64').toString().split(':')
  return { id: safeDecode(id), secret: safeDecode(secret.join(':')) }
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function refuseToken(reply: FastifyReply, status: number, error: string, description: string) {
  if (status === 401) reply.header('www-authenticate', 'Basic realm="lianqiao"')
  return reply.status(status).header('cache-control', 'no-store').send({ error, error_description: description })
}
