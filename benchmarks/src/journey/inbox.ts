/** An officer's open screen: notes when each lead arrives in the inbox. */
export type InboxWatch = {
  /** Milliseconds (performance clock) at which the lead arrived; waits for it. Rejected after a minute. */
  arrivalOf(leadId: string): Promise<number>
  close(): void
}

const PATIENCE_MS = 60_000

/** Signs in by the one-time link and listens to the live stream. */
export async function watchInbox(address: string, link: string): Promise<InboxWatch> {
  const signedIn = await fetch(link, { redirect: 'manual' })
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? ''
  const abort = new AbortController()
  const response = await fetch(`${address}/console-api/live`, { headers: { cookie }, signal: abort.signal })
  if (!response.ok || response.body === null) throw new Error(`the live stream answered ${response.status}`)
  const arrived = new Map<string, number>()
  const waiting = new Map<string, (at: number) => void>()
  let end = ''
  const stream = response.body.pipeThrough(new TextDecoderStream())
  void (async () => {
    // A line may come in two pieces.
    let rest = ''
    for await (const chunk of stream) {
      const at = performance.now()
      const whole = (rest + chunk).split('\n')
      rest = whole.pop() ?? ''
      for (const [, json] of whole.join('\n').matchAll(/^data: (.*)$/gm)) {
        const { leadId } = JSON.parse(json as string)
        arrived.set(leadId, at)
        waiting.get(leadId)?.(at)
      }
    }
  })().then(
    () => {
      end = ', whose stream was ended'
    },
    (error: unknown) => {
      end = `, whose stream broke: ${error}`
    },
  )
  return {
    arrivalOf: (leadId) => {
      const at = arrived.get(leadId)
      if (at !== undefined) return Promise.resolve(at)
      return new Promise((resolve, reject) => {
        const late = () => reject(new Error(`lead ${leadId} did not arrive at the open screen${end}`))
        const timer = setTimeout(late, PATIENCE_MS)
        waiting.set(leadId, (arrivedAt) => {
          clearTimeout(timer)
          resolve(arrivedAt)
        })
      })
    },
    close: () => abort.abort(),
  }
}
