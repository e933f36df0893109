import type { Admin } from 'kafkajs'

/** Records between the group's committed positions and the ends of its topics. */
export async function measureLag(admin: Admin, group: string, topics: readonly string[]): Promise<number> {
  const committed = await admin.fetchOffsets({ groupId: group, topics: [...topics] })
  let lag = 0
  for (const { topic, partitions } of committed) {
    const ends = await admin.fetchTopicOffsets(topic)
    for (const { partition, high, low } of ends) {
      const position = Number(partitions.find((found) => found.partition === partition)?.offset ?? -1)
      // No position yet (-1): everything the topic still has is before the group.
      lag += Math.max(0, Number(high) - Math.max(position, Number(low)))
    }
  }
  return lag
}
