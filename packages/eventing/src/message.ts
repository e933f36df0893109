/**
 * One event as every part above the log sees it: the attributes of CloudEvents 1.0 and the encoded payload.
 * `key` is the aggregate's id: events of one key keep their order.
 */
export interface EventMessage {
  id: string
  source: string
  type: string
  subject?: string
  /** RFC 3339, UTC. When the fact happened, not when it was sent. */
  time: string
  key: string
  schemaVersion?: string
  /** W3C trace context of the transaction that wrote the event. */
  traceparent?: string
  tracestate?: string
  /** The id all events of one journey share. */
  correlationId?: string
  /** The event (or command) this one follows from. */
  causationId?: string
  data: Uint8Array
}
