import type { EventCatalogue, TopicDeclaration } from '../../src/index.ts'

/** Small events of the suite's own, with JSON as codec: the payload is opaque to everything but the catalogue. */
export interface Events {
  'test.Placed': { order: string; n: number }
  'test.Shipped': { order: string; n: number }
  'test.Audited': { order: string; n: number }
  'test.Unhandled': { order: string; n: number }
}

const json = (topic: string) => ({
  topic,
  key: (data: { order: string }) => data.order,
  encode: (data: { order: string; n: number }) => new TextEncoder().encode(JSON.stringify(data)),
  decode: (bytes: Uint8Array) => JSON.parse(new TextDecoder().decode(bytes)) as { order: string; n: number },
})

/** Each test has topics of its own on a broker that is shared. */
export const catalogueOf = (prefix: string): EventCatalogue<Events> => ({
  'test.Placed': json(`${prefix}.orders.v1`),
  'test.Shipped': json(`${prefix}.orders.v1`),
  'test.Unhandled': json(`${prefix}.orders.v1`),
  'test.Audited': json(`${prefix}.audits.v1`),
})

export const topicsOf = (prefix: string): TopicDeclaration[] => [
  { topic: `${prefix}.orders.v1`, partitions: 4, retentionHours: 24 },
  { topic: `${prefix}.audits.v1`, partitions: 2, retentionHours: 24 },
]
