import { connect } from 'node:net'
import { fromDocker } from './docker.ts'
import { controls, keepFor } from './machine.ts'
import { climb, type Part, type StartOptions, type Unavailable, unavailable, uncontrollable } from './part.ts'
import { freePorts } from './ports.ts'
import { program, temporaryDirectory } from './program.ts'
import { onceARun } from './shared.ts'
import { onPath } from './which.ts'

export interface Redis extends Part {
  url: string
}

/** Whether a Redis answers PING there. */
export function pings(port: number, host = '127.0.0.1'): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host, timeout: 1000 })
    const end = (answer: boolean) => {
      socket.destroy()
      resolve(answer)
    }
    socket.once('connect', () => socket.write('PING\r\n'))
    socket.once('data', (data) => end(data.toString().startsWith('+PONG')))
    socket.once('error', () => end(false))
    socket.once('timeout', () => end(false))
  })
}

async function fromEnvironment(): Promise<Redis | Unavailable> {
  const url = process.env.LIANQIAO_TEST_REDIS_URL
  if (!url) return unavailable('LIANQIAO_TEST_REDIS_URL is not set')
  return { available: true, foundBy: 'environment', url, ...uncontrollable('Redis') }
}

async function fromMachine(options: StartOptions): Promise<Redis | Unavailable> {
  const command = onPath('redis-server')
  if (!command) return unavailable('redis-server is not on PATH')
  const server = ({ directory, port }: { directory: string; port: number }) =>
    program({
      command,
      args: ['--port', String(port), '--bind', '127.0.0.1', '--dir', `${directory}/data`, '--appendonly', 'yes'],
      directory,
      ready: () => pings(port),
    })
  const make = async () => {
    const place = { directory: temporaryDirectory('redis'), port: (await freePorts(1))[0]! }
    keepFor('redis', place.directory, options)
    await server(place).start()
    return place
  }
  const place = options.shared ? await onceARun('redis', make) : await make()
  return {
    available: true,
    url: `redis://127.0.0.1:${place.port}`,
    ...controls(server(place), place.directory, options),
  }
}

const inDocker = () =>
  fromDocker<Redis>({
    image: 'redis:8',
    port: 6379,
    environment: () => ({}),
    ready: pings,
    part: (port) => ({ url: `redis://127.0.0.1:${port}` }),
  })

/** A Redis: given by the environment, by Docker, or `redis-server` of this machine. */
export function startRedis(options: StartOptions = {}): Promise<Redis | Unavailable> {
  return climb<Redis>('Redis', [fromEnvironment, inDocker, () => fromMachine(options)])
}
