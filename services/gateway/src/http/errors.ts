import { asDependencyError, DomainError, type Log, refuse, retryAfterSeconds, toProblem } from '@lianqiao/service-kit'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { faultsOf } from './faults.ts'
import { acceptedLanguage } from './language.ts'

/** Makes every error of this edge an RFC 9457 problem in the caller's language. */
export function answerWithProblems(app: FastifyInstance, options: { log: Log; bodyLimit: number }): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const known = asDomainError(error, request, options.bodyLimit)
    if (known.code === 'internal')
      options.log.error({ err: error, route: request.routeOptions.url }, 'a request failed unexpectedly')
    return sendProblem(known, request, reply)
  })
  app.setNotFoundHandler((request, reply) => sendProblem(refuse('not-found', { what: 'page' }), request, reply))
}

function sendProblem(error: DomainError, request: FastifyRequest, reply: FastifyReply) {
  const problem = toProblem(error, request.id, acceptedLanguage(request.headers['accept-language']))
  const wait = retryAfterSeconds(error)
  if (wait !== undefined) reply.header('retry-after', String(wait))
  if (problem.status === 401) reply.header('www-authenticate', 'Bearer realm="lianqiao"')
  return reply.status(problem.status).type('application/problem+json').send(JSON.stringify(problem))
}

function asDomainError(error: FastifyError, request: FastifyRequest, limitBytes: number): DomainError {
  if (error instanceof DomainError) return error
  if (error.validation !== undefined)
    return refuse(
      'bad-request',
      { errors: faultsOf(error.validation as never, error.validationContext ?? 'body') },
      error,
    )
  switch (error.code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return refuse('too-large', { limitBytes }, error)
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return refuse(
        'media-type-unsupported',
        { expected: 'application/json', found: request.headers['content-type'] ?? 'nothing' },
        error,
      )
    case 'FST_ERR_CTP_EMPTY_JSON_BODY':
    case 'FST_ERR_CTP_INVALID_JSON_BODY':
    case 'FST_ERR_CTP_INVALID_CONTENT_LENGTH':
      return refuse('not-json', {}, error)
  }
  if (error.statusCode === 400) return refuse('not-json', {}, error)
  if (error.statusCode === 429) return refuse('rate-limited', { retryAfterSeconds: 1 }, error)
  if (error.statusCode === 503) return refuse('overloaded', { retryAfterSeconds: 1 }, error)
  return asDependencyError(error)
}
