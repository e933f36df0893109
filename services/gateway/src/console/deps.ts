import type { Events } from '@lianqiao/contracts'
import type { Outbox } from '@lianqiao/eventing'
import type { Log } from '@lianqiao/service-kit'
import type { Pool } from 'pg'
import type { Directory } from '../directory.ts'
import type { Services } from '../services.ts'

/** What the console's routes work with. */
export type ConsoleDeps = {
  pool: Pool
  outbox: Outbox<Events>
  services: Services
  directory: Directory
  clock(): Date
  log: Log
  secureCookies: boolean
  /** Answers of the console API are held to their rows: in tests and development. */
  checkAnswers: boolean
}
