import swagger from '@fastify/swagger'
import reference from '@scalar/fastify-api-reference'
import type { FastifyInstance } from 'fastify'

const INTRODUCTION = `把一家企业的投资意向报给邵阳:产业链、园区、政策和责任单位在一秒内有答复,并附理由;您的首报有凭证。

Five minutes from here to your first lead:

1. \`POST /oauth/token\` with your client id and secret (HTTP Basic, \`grant_type=client_credentials\`).
2. \`POST /v1/leads\` with the token and an \`Idempotency-Key\` of your choice. Retry with the same key: nothing is doubled.
3. \`GET /v1/leads/{id}\` shows where it stands. The receipt in the first answer proves that you were there, and when.

Money is integer fen, areas 亩 or ㎡, times RFC 3339. Errors are RFC 9457 problems with JSON pointers.`

/** OpenAPI 3.1 at /openapi.json, made from the routes' own schemas, and a page to read at /docs. */
export async function describeApi(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Lianqiao 链桥 partner API', version: '1.0.0', description: INTRODUCTION },
      tags: [
        { name: 'sign-in', description: '令牌' },
        { name: 'leads', description: '线索' },
        { name: 'previews', description: '预匹配' },
        { name: 'reference', description: '参考数据' },
      ],
      components: {
        securitySchemes: {
          oauth: {
            type: 'oauth2',
            flows: {
              clientCredentials: {
                tokenUrl: '/oauth/token',
                scopes: {
                  'leads:write': 'Submit leads',
                  'leads:read': 'Follow your leads',
                  previews: 'Ask what an enterprise would get',
                  'reference:read': 'Read chains, parks and policies',
                },
              },
            },
          },
        },
      },
    },
    transform: ({ schema, url }) => ({
      schema: url.startsWith('/console-api') ? { ...schema, hide: true } : schema,
      url,
    }),
  })
  app.get('/openapi.json', { schema: { hide: true } }, () => app.swagger())
  await app.register(reference, {
    routePrefix: '/docs',
    configuration: { url: '/openapi.json', hideClientButton: true, telemetry: false, withDefaultFonts: false },
    hooks: {
      // The reference page is made of inline script and style; nothing of the console is shown under this policy.
      onRequest: (_request, reply, done) => {
        reply.header(
          'content-security-policy',
          "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; frame-ancestors 'none'",
        )
        done()
      },
    },
  })
}
