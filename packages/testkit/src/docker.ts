import { existsSync } from 'node:fs'
import type { StartedTestContainer } from 'testcontainers'
import { type Part, type Unavailable, unavailable } from './part.ts'
import { freePorts } from './ports.ts'
import { until } from './until.ts'

export interface ContainerOptions<Kind extends Part> {
  image: string
  /** The port the program listens on inside; the same as outside when left out. */
  port?: number
  environment(port: number): Record<string, string>
  command?: string[]
  /** Asked until it serves. */
  ready(port: number): Promise<boolean>
  part(port: number): Omit<Kind, keyof Part>
}

/** Docker's own objects behind Testcontainers, which has no kill and no pause. */
async function engine() {
  const { getContainerRuntimeClient } = await import('testcontainers')
  return (await getContainerRuntimeClient()).container.dockerode
}

/**
 * Whether this image may be used: an engine answers, and has it already. LIANQIAO_TEST_DOCKER=1 lets it be pulled;
 * otherwise a closed network would hang on the pull.
 */
async function refusal(image: string): Promise<string | undefined> {
  if (!process.env.DOCKER_HOST && !existsSync('/var/run/docker.sock')) return 'no Docker engine'
  try {
    const docker = await engine()
    if (process.env.LIANQIAO_TEST_DOCKER !== '1') await docker.getImage(image).inspect()
    return undefined
  } catch {
    return `the Docker engine does not answer or lacks ${image}`
  }
}

function controls(container: StartedTestContainer, ready: () => Promise<unknown>): Part {
  const handle = async () => (await engine()).getContainer(container.getId())
  return {
    available: true,
    foundBy: 'docker',
    controllable: true,
    kill: async () => void (await (await handle()).kill()),
    start: async () => {
      await (await handle()).start()
      await ready()
    },
    pause: async () => void (await (await handle()).pause()),
    resume: async () => void (await (await handle()).unpause()),
    stop: async () => void (await container.stop()),
  }
}

/**
 * A part in a container on a fixed host port, so that its address survives kill and start. Private to its process also
 * where a shared one was asked for; Testcontainers' reaper ends it.
 */
export async function fromDocker<Kind extends Part>(options: ContainerOptions<Kind>): Promise<Kind | Unavailable> {
  const { image, environment, command = [], part } = options
  const refused = await refusal(image)
  if (refused) return unavailable(refused)
  const { GenericContainer } = await import('testcontainers')
  const [host] = (await freePorts(1)) as [number]
  const container = new GenericContainer(image).withEnvironment(environment(host))
  container.withExposedPorts({ container: options.port ?? host, host })
  if (command.length > 0) container.withCommand(command)
  const started = await container.start()
  const ready = () => until(() => options.ready(host), { timeoutMs: 60_000, everyMs: 100, what: image })
  await ready()
  return { ...controls(started, ready), ...part(host) } as Kind
}
