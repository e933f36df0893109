import { loadReferenceData } from '@lianqiao/reference-data'
import { address, defineService, integer, oneOf, secretKey } from '@lianqiao/service-kit'
import { Redis } from 'ioredis'
import { createAccessTokens } from './accounts/access-tokens.ts'
import { createDirectory } from './directory.ts'
import { createApp } from './http/app.ts'
import { connectServices } from './services.ts'
import { createSubmissions } from './submissions.ts'

const serviceAddress = (name: string, port: number) =>
  address({
    env: `LIANQIAO_${name.toUpperCase()}_ADDRESS`,
    default: { host: '127.0.0.1', port },
    describe: `Where ${name} answers gRPC`,
  })

const settings = {
  httpListen: address({
    env: 'LIANQIAO_HTTP_LISTEN',
    default: { host: '127.0.0.1', port: 8080 },
    describe: 'Where console and partner API are served',
  }),
  accessTokenKey: secretKey({ env: 'LIANQIAO_ACCESS_TOKEN_KEY', describe: "Signs partners' access tokens" }),
  partnerRate: integer({
    env: 'LIANQIAO_PARTNER_RATE_PER_MINUTE',
    min: 1,
    max: 10_000_000,
    default: 60_000,
    describe: 'Requests a partner may make in a minute',
  }),
  cookies: oneOf({
    env: 'LIANQIAO_COOKIES',
    values: ['secure', 'plain'],
    default: 'plain',
    describe: 'secure where the console is reached by https',
  }),
  consoleAnswers: oneOf({
    env: 'LIANQIAO_CONSOLE_ANSWERS',
    values: ['sent', 'checked'],
    default: 'sent',
    describe: 'checked: an answer of the console API that departs from its contract fails (tests, development)',
  }),
  leadsAddress: serviceAddress('leads', 7001),
  parksAddress: serviceAddress('parks', 7002),
  policiesAddress: serviceAddress('policies', 7003),
  notificationsAddress: serviceAddress('notifications', 7004),
}

/** The HTTP edge: partner API, console API, live stream, who is who. */
export const gateway = defineService({
  name: 'gateway',
  settings,
  migrations: new URL('../migrations/', import.meta.url),
  async compose({ config, pool, outbox, live, clock, log, metrics, tokens: identityTokens }) {
    const directory = createDirectory(await loadReferenceData())
    const { services, close } = connectServices(
      {
        leads: config.leadsAddress,
        parks: config.parksAddress,
        policies: config.policiesAddress,
        notifications: config.notificationsAddress,
      },
      identityTokens,
    )
    const redis =
      config.redisUrl === undefined
        ? undefined
        : new Redis(config.redisUrl, { maxRetriesPerRequest: 1, connectTimeout: 500 })
    redis?.on('error', (err) => log.debug({ err }, 'redis is not reachable; limits are counted by each process'))
    const { app, closeStreams } = await createApp({
      pool,
      outbox,
      services,
      submissions: createSubmissions(services.leads),
      directory,
      clock,
      log,
      metrics,
      live,
      redis,
      tokens: createAccessTokens({ key: config.accessTokenKey, now: clock }),
      partnerRate: config.partnerRate,
      secureCookies: config.cookies === 'secure',
      checkAnswers: config.consoleAnswers === 'checked',
    })
    return {
      apis: [],
      handlers: {},
      async start() {
        await app.listen(config.httpListen)
      },
      async stop() {
        closeStreams()
        await app.close()
        close()
        redis?.disconnect()
      },
    }
  },
})
