import { EventEmitter } from 'node:events'
import type { LiveBus } from './live-bus.ts'

/** Fan-out within one process: the embedded platform's stand-in for Redis. */
export function createLocalLiveBus(): LiveBus {
  const emitter = new EventEmitter().setMaxListeners(0)
  return {
    publish: (message) => void emitter.emit('message', message),
    subscribe(listener) {
      emitter.on('message', listener)
      return () => emitter.off('message', listener)
    },
    async close() {
      emitter.removeAllListeners()
    },
  }
}
