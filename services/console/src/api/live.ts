import type { LiveEvent } from '@lianqiao/contracts/console-api'

export type LiveState = 'connecting' | 'live' | 'waiting'

/** What of the browser's EventSource is used. */
export type LiveSource = {
  onopen: (() => void) | null
  onerror: (() => void) | null
  onmessage: ((message: { data: string }) => void) | null
  close(): void
}

export type LiveParts = {
  open(): LiveSource
  onEvent(event: LiveEvent): void
  /** After a gap: whatever happened in it must be asked for. */
  onReconnected(): void
  onState(state: LiveState): void
  /** Runs later; answers with how to call it off. */
  after(milliseconds: number, run: () => void): () => void
  random(): number
}

const FIRST_WAIT = 1_000
const LONGEST_WAIT = 30_000

/** Milliseconds before attempt n (from 0): doubled each time, between half and the whole of it by chance. */
export function backoff(attempt: number, random: number): number {
  return Math.round(Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** attempt) * (0.5 + random / 2))
}

/**
 * Keeps one live stream open for as long as the page is: the browser's own reconnecting gives up on an HTTP error and
 * knocks every three seconds otherwise, so closing and waiting are done here. `now()` tries at once.
 */
export function keepLive(parts: LiveParts): { now(): void; stop(): void } {
  let source: LiveSource | null = null
  let callOff: (() => void) | null = null
  let attempt = 0
  let gap = false
  let stopped = false

  const connect = () => {
    callOff = null
    parts.onState('connecting')
    const opened = parts.open()
    source = opened
    opened.onopen = () => {
      attempt = 0
      parts.onState('live')
      if (gap) parts.onReconnected()
      gap = false
    }
    opened.onmessage = ({ data }) => {
      const event = parse(data)
      if (event) parts.onEvent(event)
    }
    opened.onerror = () => {
      opened.close()
      if (stopped || source !== opened) return
      source = null
      gap = true
      parts.onState('waiting')
      callOff = parts.after(backoff(attempt++, parts.random()), connect)
    }
  }

  connect()
  return {
    now() {
      if (stopped || callOff === null) return
      callOff()
      connect()
    },
    stop() {
      stopped = true
      callOff?.()
      source?.close()
    },
  }
}

function parse(data: string): LiveEvent | null {
  try {
    const event = JSON.parse(data) as LiveEvent
    return event.type === 'inbox' || event.type === 'lead' ? event : null
  } catch {
    return null
  }
}
