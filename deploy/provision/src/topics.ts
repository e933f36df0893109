import { readFile } from 'node:fs/promises'
import type { ClusterDeclaration } from '@lianqiao/eventing'

/** Where the topics live: in the embedded PostgreSQL, on one broker, on three or more. */
export type TopicEnvironment = 'embedded' | 'single' | 'production'

interface File {
  topics: ClusterDeclaration['topics']
  environments: Record<TopicEnvironment, Omit<ClusterDeclaration, 'topics'> & { partitionsAtMost?: number }>
}

const declared = new URL('../../kafka/topics.json', import.meta.url)

/** The platform's topics (deploy/kafka/topics.json) for one environment. */
export async function readTopics(environment: TopicEnvironment): Promise<ClusterDeclaration> {
  const { topics, environments }: File = JSON.parse(await readFile(declared, 'utf8'))
  const { partitionsAtMost = Number.POSITIVE_INFINITY, ...copies } = environments[environment]
  return {
    ...copies,
    topics: topics.map((topic) => ({ ...topic, partitions: Math.min(topic.partitions, partitionsAtMost) })),
  }
}
