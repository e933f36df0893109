import { createServer } from 'node:net'
import type { Address } from '@lianqiao/service-kit'

/** Whether another program listens there already. */
export function portTaken({ host, port }: Address): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => resolve(error.code === 'EADDRINUSE'))
    probe.listen(port, host, () => probe.close(() => resolve(false)))
  })
}
