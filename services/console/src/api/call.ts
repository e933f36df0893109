import type { Answer, Body, ConsoleApi, Params, Query, RouteKey } from '@lianqiao/contracts/console-api'
import { queryString, request } from './request.ts'

/** An address carries text; what is empty is left out. */
type Texts<Values> = { [Name in keyof Values]?: string | null | undefined }

/** What a call of this route needs, by its row. */
type Asked<Row> = (keyof Params<Row> extends never ? unknown : { params: Params<Row> }) &
  (Body<Row> extends undefined ? unknown : { body: Body<Row> }) & {
    query?: Texts<Query<Row>>
    /** Where the row takes a file. */
    file?: Blob
    signal?: AbortSignal
    /** One for each thing that is to happen once: the same again answers the same. */
    idempotencyKey?: string
  }

/** Calls a route of the console API. Its row says what is sent and answered; throws an `ApiFailure`. */
export function call<Key extends RouteKey>(key: Key, asked: Asked<ConsoleApi[Key]>): Promise<Answer<ConsoleApi[Key]>> {
  const [method, path] = key.split(' ') as ['GET' | 'POST' | 'PUT', string]
  const { params = {}, query = {}, body, file, ...options } = asked as Loose
  return request(`${filled(path, params)}${queryString(query)}`, { method, body: file ?? body, ...options })
}

/** The parts of any call, for the one place that puts them together. */
type Loose = {
  params?: Record<string, string>
  query?: Texts<Record<string, string>>
  body?: unknown
  file?: Blob
  signal?: AbortSignal
  idempotencyKey?: string
}

/** Where the browser itself finds what a route answers, a file for example. */
export function addressOf<Key extends RouteKey>(key: Key, params: Params<ConsoleApi[Key]>): string {
  const [, path = ''] = key.split(' ')
  return `/console-api${filled(path, params as Record<string, string>)}`
}

function filled(path: string, params: Record<string, string>): string {
  return path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
}
