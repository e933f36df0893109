import { Redis } from 'ioredis'
import type { Log } from '../log.ts'
import type { LiveBus, LiveMessage } from './live-bus.ts'
import { createLocalLiveBus } from './local.ts'

const CHANNEL = 'lianqiao:live'

/** Fan-out across processes. While Redis is away messages are dropped: screens ask again by themselves. */
export function createRedisLiveBus(options: { url: string; log: Log }): LiveBus {
  const here = createLocalLiveBus()
  const publisher = connect(options)
  const subscriber = connect(options)
  subscriber.subscribe(CHANNEL).catch((err) => options.log.warn({ err }, 'the live channel is not there yet'))
  subscriber.on('message', (_channel, text) => here.publish(JSON.parse(text) as LiveMessage))
  return {
    publish(message) {
      publisher
        .publish(CHANNEL, JSON.stringify(message))
        .catch((err) => options.log.debug({ err }, 'a live message was dropped'))
    },
    subscribe: here.subscribe,
    async close() {
      publisher.disconnect()
      subscriber.disconnect()
      await here.close()
    },
  }
}

function connect({ url, log }: { url: string; log: Log }): Redis {
  const redis = new Redis(url, {
    maxRetriesPerRequest: 1,
    enableOfflineQueue: true,
    retryStrategy: (n) => Math.min(n * 100, 2_000),
  })
  redis.on('error', (err) => log.debug({ err }, 'redis is not reachable'))
  return redis
}
