export type { EventCatalogue, EventDefinition, NewEvent } from './catalogue.ts'
export type {
  Consumer,
  ConsumerOptions,
  ConsumerStats,
  HandlerContext,
  Handlers,
  RetryPolicy,
} from './consumer/types.ts'
export { type Tx, withTransaction } from './database/transaction.ts'
export type { EventMessage } from './message.ts'
export type { Outbox, OutboxOptions } from './outbox/outbox.ts'
export type { Relay, RelayOptions, RelayStats } from './outbox/relay-types.ts'
export type {
  Batch,
  Log,
  LogMover,
  LogRecord,
  Publisher,
  ReceivedRecord,
  SubscribeOptions,
  Subscription,
  SubscriptionStats,
  Transport,
  TransportFeatures,
} from './ports.ts'
