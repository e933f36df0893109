import { connect, createServer, type Socket } from 'node:net'

/** A way through to a server that tests may cut without a word. */
export interface TcpProxy {
  port: number
  /**
   * From now on nothing passes on the connections there are, in either direction, and nobody is told: they stay open.
   * New ones pass as before.
   */
  silence(): void
  /** New connections are accepted and pass nothing either, until `speak`. */
  silenceAll(): void
  speak(): void
  close(): Promise<void>
}

/** Forwards TCP connections from a port of its own on loopback. */
export async function startTcpProxy(target: { host: string; port: number }): Promise<TcpProxy> {
  const open = new Map<Socket, Socket>()
  let isDeaf = false

  function mute(socket: Socket): void {
    socket.unpipe()
    socket.removeAllListeners('end')
    // What arrives is thrown away, as on a cut line; a socket nobody reads would fill its buffers and be noticed.
    socket.resume()
  }

  const server = createServer({ allowHalfOpen: true }, (near) => {
    const far = connect({ ...target, allowHalfOpen: true })
    open.set(near, far)
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      one.on('error', () => other.destroy())
      one.on('close', () => {
        open.delete(near)
        other.destroy()
      })
      if (isDeaf) one.resume()
      else one.pipe(other)
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()

  function silence(): void {
    for (const socket of [...open.entries()].flat()) {
      mute(socket)
      // The end of one half stays unknown to the other.
      socket.removeAllListeners('close')
      socket.removeAllListeners('error')
      socket.on('error', () => {})
    }
  }

  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    silence,
    silenceAll() {
      isDeaf = true
      silence()
    },
    speak() {
      isDeaf = false
    },
    async close() {
      for (const socket of [...open.entries()].flat()) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
