import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { onPath } from './which.ts'

const room = join(dirname(fileURLToPath(import.meta.url)), '..')
const cache = join(room, '..', '..', '.work', 'kafka-libs')

const run = promisify(execFile)

/** A Java of at least 17, or why there is none. */
export async function findJava(): Promise<{ java: string } | { reason: string }> {
  const home = process.env.JAVA_HOME
  const java = home && existsSync(join(home, 'bin', 'java')) ? join(home, 'bin', 'java') : onPath('java')
  if (!java) return { reason: 'no java on PATH' }
  const { stderr } = await run(java, ['-version'])
  const major = Number(/version "(\d+)/.exec(stderr)?.[1])
  return major >= 17 ? { java } : { reason: `java ${major} is older than 17` }
}

/** The folder of Apache Kafka's jars, brought by Maven once and kept under .work; or why it could not be brought. */
export async function kafkaJars(): Promise<{ directory: string } | { reason: string }> {
  const has = (name: string) => existsSync(cache) && readdirSync(cache).some((file) => file.startsWith(name))
  if (has('kafka_2.13') && has('slf4j-nop')) return { directory: cache }
  const mvn = onPath('mvn')
  if (!mvn) return { reason: "no Maven to bring Kafka's jars" }
  const fresh = `${cache}-${process.pid}`
  mkdirSync(dirname(cache), { recursive: true })
  const goals = ['-q', '-B', '-f', join(room, 'kafka', 'pom.xml')]
  try {
    await run(mvn, [...goals, 'dependency:copy-dependencies', `-DoutputDirectory=${fresh}`], { timeout: 300_000 })
  } catch (error) {
    return { reason: `Maven could not bring Kafka's jars: ${(error as Error).message.slice(0, 300)}` }
  }
  // Whoever is second keeps what the first brought.
  if (has('kafka_2.13')) rmSync(fresh, { recursive: true })
  else renameSync(fresh, cache)
  return { directory: cache }
}
