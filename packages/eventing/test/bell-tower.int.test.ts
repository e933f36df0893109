import { createDatabase, startPostgres, startTcpProxy, until } from '@lianqiao/testkit'
import { describe, it } from 'vitest'
import { createBellTower } from '../src/transports/local/bell-tower.ts'
import { log } from './suite/under-test.ts'

const postgres = await startPostgres({ shared: true })

describe.skipIf(!postgres.available)('the connection that hears of new events', () => {
  if (!postgres.available) return
  it('is made again within ten seconds after it went silent', async () => {
    const database = await createDatabase(postgres)
    const url = new URL(database.url)
    const proxy = await startTcpProxy({ host: url.hostname, port: Number(url.port) })
    const near = createBellTower({ connectionString: database.url }, log)
    url.port = String(proxy.port)
    const far = createBellTower({ connectionString: url.href }, log)
    let heard = 0
    far.onRing(['orders'], () => {
      heard += 1
    })
    const rungUntilHeard = async () => {
      const before = heard
      const rings = async () => {
        near.ring(['orders'])
        return heard > before
      }
      await until(rings, { everyMs: 50, timeoutMs: 10_000, what: 'a wake-up to arrive' })
    }
    await rungUntilHeard()
    proxy.silence()
    await rungUntilHeard()
    await near.close()
    await far.close()
    await proxy.close()
    await database.drop()
  })
})
