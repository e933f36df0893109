export type { EventCatalogue, EventDefinition, NewEvent } from './catalogue.ts'
export { createConsumer, defaultRetry } from './consumer/consumer.ts'
export type { DeadReason } from './consumer/dead-letters.ts'
export {
  type DeadLetter,
  discard,
  listDeadLetters,
  type Operation,
  redrive,
  type Selection,
} from './consumer/operate.ts'
export { stageOrder } from './consumer/stages.ts'
export type {
  Consumer,
  ConsumerOptions,
  ConsumerStats,
  HandlerContext,
  Handlers,
  RetryPolicy,
} from './consumer/types.ts'
export {
  busMigrations,
  eventingMigrations,
  type MigrateOptions,
  migrate,
} from './database/migrate.ts'
export { openTransaction, type Tx, together, withTransaction } from './database/transaction.ts'
export type { EventMessage } from './message.ts'
export { maxEventBytes, maxKeys } from './outbox/append.ts'
export { type Cause, createOutbox, type Outbox, type OutboxOptions } from './outbox/outbox.ts'
export { createRelay } from './outbox/relay.ts'
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
export { createKafkaTransport, type KafkaTransportOptions } from './transports/kafka/kafka.ts'
export { applyTopics, type ClusterDeclaration } from './transports/kafka/topics.ts'
export {
  createLocalTransport,
  declareTopics,
  type LocalTransportOptions,
} from './transports/local/local.ts'
export type { TopicDeclaration } from './transports/topics.ts'
