import type { Answer, Body, ConsoleApi, Params, Query, RouteKey } from '@lianqiao/contracts/console-api'
import type { StandIns } from '../support/in-process.ts'

/** Any part of it, at any depth; of lists all entries. */
export type Part<Whole> = Whole extends readonly (infer One)[]
  ? readonly Part<One>[]
  : Whole extends object
    ? { [Name in keyof Whole]?: Part<Whole[Name]> }
    : Whole

type Texts<Values> = { [Name in keyof Values]?: string }

/** A good request of a route, what the services behind it answer, and what the page gets of that. */
export type RouteCase<Key extends RouteKey> = {
  params?: Params<ConsoleApi[Key]>
  query?: Texts<Query<ConsoleApi[Key]>>
  body?: Body<ConsoleApi[Key]> | string
  headers?: Record<string, string>
  services: StandIns
  /** Requests that the services get, by method. */
  told?: Record<string, unknown>
  answer: Part<Answer<ConsoleApi[Key]>> | string
}

export type RouteCases<Key extends RouteKey> = { [One in Key]: RouteCase<One> }
