/** What is known of one event type. `decode` throws on bytes it cannot read and ignores fields it does not know. */
export interface EventDefinition<Data> {
  topic: string
  /** Version of the payload's schema, carried as `ce_schemaversion`. */
  schemaVersion?: string
  /** The aggregate's id: events of one key keep their order. */
  key(data: Data): string
  encode(data: Data): Uint8Array
  decode(bytes: Uint8Array): Data
}

/** Event type (`lianqiao.leads.v1.LeadSubmitted`) to definition. `Events` maps each type to its payload. */
export type EventCatalogue<Events> = { readonly [Type in keyof Events & string]: EventDefinition<Events[Type]> }

/** A fact to be told, as a service writes it: everything not given here comes from the catalogue and the outbox. */
export type NewEvent<Events> = {
  [Type in keyof Events & string]: {
    type: Type
    data: Events[Type]
    /** UUID; a fresh one when left out. Give it where the same decision may be written twice. */
    id?: string
    subject?: string
    /** RFC 3339; the time of writing when left out. */
    time?: string
    /** W3C trace context; that of the running code when left out. */
    traceparent?: string
    tracestate?: string
    correlationId?: string
    causationId?: string
  }
}[keyof Events & string]

/** The definition of a type, or undefined for a type nobody declared. */
export function findDefinition<Events>(
  catalogue: EventCatalogue<Events>,
  type: string,
): EventDefinition<unknown> | undefined {
  return Object.hasOwn(catalogue, type)
    ? (catalogue[type as keyof Events & string] as EventDefinition<unknown>)
    : undefined
}
