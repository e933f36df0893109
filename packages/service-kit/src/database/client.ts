import { createHash } from 'node:crypto'
import type { Socket } from 'node:net'
import pg from 'pg'

const names = new Map<string, string>()

/** A statement's name is its text's hash, so that a connection parses and plans each text once. */
function nameOf(text: string): string {
  let name = names.get(text)
  if (name === undefined) {
    name = createHash('sha1').update(text).digest('hex').slice(0, 24)
    names.set(text, name)
  }
  return name
}

/**
 * Prepares every statement that has parameters: planning them anew each time took more of PostgreSQL's time than
 * running them. Statements without parameters may be several in one text, and go as they are. Knows for how long the
 * server has been silent.
 */
export class PreparingClient extends pg.Client {
  /** Of the driver, which does not declare it. */
  declare readonly processID: number | null
  #isCorked = false
  #waitingSince: number | undefined
  #bytesHeard = 0
  #heardAt = 0

  constructor(config?: string | pg.ClientConfig) {
    super(config)
    this.on('drain', () => {
      this.#waitingSince = undefined
    })
  }

  // biome-ignore lint/suspicious/noExplicitAny: the driver's method has a dozen overloads, and only one is changed
  override query(...args: any[]): any {
    this.#cork()
    this.#waitingSince ??= performance.now()
    const [text, values, ...rest] = args
    const parent = super.query.bind(this) as (...all: unknown[]) => unknown
    if (typeof text !== 'string' || !Array.isArray(values) || values.length === 0) return parent(...args)
    return parent({ name: nameOf(text), text, values }, ...rest)
  }

  /** Milliseconds for which a statement has waited without one byte from the server; 0 while nothing is asked. */
  silentMs(now: number): number {
    const { bytesRead } = this.#stream
    if (bytesRead !== this.#bytesHeard) {
      this.#bytesHeard = bytesRead
      this.#heardAt = now
    }
    return this.#waitingSince === undefined ? 0 : now - Math.max(this.#waitingSince, this.#heardAt)
  }

  /** Ends the connection without a word to the server; whatever waits for an answer fails. */
  cut(): void {
    this.#stream.destroy()
  }

  get #stream(): Socket {
    return (this as unknown as { connection: { stream: Socket } }).connection.stream
  }

  /** What is asked before the event loop goes on leaves in one write. */
  #cork() {
    const stream = this.#stream
    if (this.#isCorked || stream.destroyed) return
    this.#isCorked = true
    stream.cork()
    queueMicrotask(() => {
      this.#isCorked = false
      stream.uncork()
    })
  }
}
