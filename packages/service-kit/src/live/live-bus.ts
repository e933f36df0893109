/** Something that just happened, for screens that are open now. May be lost: screens also ask again. */
export type LiveMessage =
  | { type: 'inbox'; officerId: string; unread: number; leadId: string; notificationId: string }
  | { type: 'lead'; leadId: string; bureauIds: string[] }

/** Fan-out to every process that shows a screen. */
export type LiveBus = {
  publish(message: LiveMessage): void
  subscribe(listener: (message: LiveMessage) => void): () => void
  close(): Promise<void>
}
