import { randomUUID } from 'node:crypto'
import autocannon from 'autocannon'

/** Accepted leads a second: so many clients, each request a lead of its own. Throws when anything was refused. */
export async function acceptedPerSecond(options: {
  address: string
  token: string
  seconds: number
  clients: number
}): Promise<number> {
  const run = await autocannon({
    url: options.address,
    connections: options.clients,
    duration: options.seconds,
    requests: [
      {
        method: 'POST',
        path: '/v1/leads',
        setupRequest: (request) => {
          const id = randomUUID()
          return {
            ...request,
            headers: {
              'content-type': 'application/json',
              authorization: `Bearer ${options.token}`,
              'idempotency-key': id,
            },
            body: JSON.stringify({
              enterpriseName: `东莞市${id}光电玻璃有限公司`,
              text: '手机盖板玻璃、车载显示玻璃的切割、热弯和镀膜,计划整体搬迁',
              originCode: '441900',
              gbt4754: '3974',
            }),
          }
        },
      },
    ],
  })
  const refused = run.non2xx + run.errors + run.timeouts
  if (refused > 0)
    throw new Error(
      `${refused} of ${run.requests.total} requests were not accepted: ${JSON.stringify(run.statusCodeStats)}`,
    )
  return run.requests.total / run.duration
}
