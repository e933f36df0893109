import { readFile } from 'node:fs/promises'

/** One topic as it is to be. */
export interface Topic {
  topic: string
  partitions: number
  retentionHours: number
  replicationFactor: number
  minInSyncReplicas: number
}

/** Where the topics live: in the embedded PostgreSQL, on one broker, on three or more. */
export type TopicEnvironment = 'embedded' | 'single' | 'production'

interface File {
  topics: { topic: string; partitions: number; retentionHours: number }[]
  environments: Record<
    TopicEnvironment,
    { partitionsAtMost?: number; replicationFactor: number; minInSyncReplicas: number }
  >
}

const declared = new URL('../../kafka/topics.json', import.meta.url)

/** The platform's topics (deploy/kafka/topics.json) for one environment. */
export async function readTopics(environment: TopicEnvironment): Promise<Topic[]> {
  const { topics, environments }: File = JSON.parse(await readFile(declared, 'utf8'))
  const { partitionsAtMost = Number.POSITIVE_INFINITY, ...copies } = environments[environment]
  return topics.map((topic) => ({ ...topic, partitions: Math.min(topic.partitions, partitionsAtMost), ...copies }))
}
