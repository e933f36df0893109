import type { EventCatalogue } from '../../src/index.ts'

/** Small events of the suite's own, with JSON as codec: the payload is opaque to everything but the catalogue. */
export interface Events {
  'test.Placed': { order: string; n: number }
  'test.Shipped': { order: string; n: number }
  'test.Audited': { order: string }
  'test.Unhandled': { order: string }
}

const json = <Data extends { order: string }>(topic: string) => ({
  topic,
  key: (data: Data) => data.order,
  encode: (data: Data) => new TextEncoder().encode(JSON.stringify(data)),
  decode: (bytes: Uint8Array) => JSON.parse(new TextDecoder().decode(bytes)) as Data,
})

export const catalogue: EventCatalogue<Events> = {
  'test.Placed': json('orders.v1'),
  'test.Shipped': json('orders.v1'),
  'test.Unhandled': json('orders.v1'),
  'test.Audited': json('audits.v1'),
}
