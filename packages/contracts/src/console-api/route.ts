import type { Static, TObject, TSchema } from 'typebox'

/** What a route does, for the table of who may do what: `<thing>.<act>`. */
export type Action =
  | `session.${'read' | 'change' | 'end'}`
  | `inbox.${'read' | 'mark'}`
  | `lead.${'read' | 'claim' | 'correct'}`
  | `project.${'read' | 'convert' | 'claim' | 'decide'}`
  | `enterprise.${'read' | 'merge'}`
  | `park.${'read' | 'keep'}`
  | `carrier.${'read' | 'keep' | 'import' | 'export'}`
  | `reservation.${'read' | 'keep'}`
  | `scorecard.${'read' | 'judge'}`
  | `agreement.${'read' | 'record' | 'simulate'}`
  | `ledger.${'read' | 'post'}`
  | `policy.${'read' | 'check' | 'publish'}`
  | `reference.${'read'}`

/** One row of the console API: what is asked, what is answered, and which action it is. */
export type Route = {
  action: Action
  params?: TObject
  query?: TObject
  body?: TSchema
  answer?: TSchema
  /** 200 unless it says otherwise; 204 has no answer. */
  status?: 201 | 204
  /** Most bytes of the body, where it is not the edge's own limit. */
  bodyLimit?: number
  /** A file goes up or comes down instead of JSON. */
  file?: 'up' | 'down'
}

export const routes = <const Rows extends Record<`${'GET' | 'POST' | 'PUT'} /${string}`, Route>>(rows: Rows): Rows =>
  rows

type Of<Row, Part extends keyof Route> = Row extends { [Key in Part]: infer Schema extends TSchema }
  ? Static<Schema>
  : Record<never, never>

/** What a page sends with a request of the row. */
export type Params<Row> = Of<Row, 'params'>
export type Query<Row> = Of<Row, 'query'>
export type Body<Row> = Row extends { body: infer Schema extends TSchema } ? Static<Schema> : undefined
export type Answer<Row> = Row extends { answer: infer Schema extends TSchema } ? Static<Schema> : undefined
