import kafkajs, { type Admin } from 'kafkajs'
import type { TopicDeclaration } from '../topics.ts'

export interface ClusterDeclaration {
  topics: readonly TopicDeclaration[]
  replicationFactor: number
  minInSyncReplicas: number
}

const configOf = (topic: TopicDeclaration, { minInSyncReplicas }: ClusterDeclaration) => [
  { name: 'retention.ms', value: String(topic.retentionHours * 3_600_000) },
  { name: 'min.insync.replicas', value: String(minInSyncReplicas) },
  { name: 'cleanup.policy', value: 'delete' },
  // kafkajs makes one record batch of all a publish has for a partition, so the relay's batches must fit.
  { name: 'max.message.bytes', value: '8388608' },
]

/**
 * Makes the cluster as it is declared: missing topics are created, retention is set. Answers the topics created. Throws
 * when a topic has another number of partitions, since the order of keys depends on it. Safe to run again and at once.
 */
export async function applyTopics(admin: Admin, declaration: ClusterDeclaration): Promise<string[]> {
  const existing = new Set(await admin.listTopics())
  const missing = declaration.topics.filter(({ topic }) => !existing.has(topic))
  if (missing.length > 0)
    await admin.createTopics({
      waitForLeaders: true,
      topics: missing.map((topic) => ({
        topic: topic.topic,
        numPartitions: topic.partitions,
        replicationFactor: declaration.replicationFactor,
        configEntries: configOf(topic, declaration),
      })),
    })
  const names = declaration.topics.map(({ topic }) => topic)
  const { topics } = await admin.fetchTopicMetadata({ topics: names })
  const faults = declaration.topics.flatMap(({ topic, partitions }) => {
    const found = topics.find(({ name }) => name === topic)?.partitions.length
    return found === partitions ? [] : [`${topic} has ${found} partitions, declared are ${partitions}`]
  })
  if (faults.length > 0) throw new Error(faults.join('; '))
  await admin.alterConfigs({
    validateOnly: false,
    resources: declaration.topics.map((topic) => ({
      type: kafkajs.ConfigResourceTypes.TOPIC,
      name: topic.topic,
      configEntries: configOf(topic, declaration),
    })),
  })
  return missing.map(({ topic }) => topic)
}
