import { parseArgs } from 'node:util'
import { startDistributed } from '@lianqiao/deploy-distributed'
import { prepareAccounts } from '@lianqiao/deploy-provision'
import { freePorts } from '@lianqiao/testkit'
import { type Figure, jsonLines, median, quantile, round, spreadOf } from './figure.ts'
import { watchInbox } from './journey/inbox.ts'
import { journeys } from './journey/pace.ts'
import { roundTrips } from './journey/round-trip.ts'
import { startEmbedded, tokenOf } from './platform/embedded.ts'

type Options = { runs: number; perSecond: number; count: number }

/** Where the park's officer is among the sign-in links that a start prints: city, county, park, station. */
const PARK_LINK = 2
const TARGET_MS = 60

/** Submit → in the officer's inbox at 20 leads/s: embedded against the target, on Kafka against a bare round trip. */
export async function journey(options: Options): Promise<Figure[]> {
  return [...(await embedded(options)), ...(await onKafka(options))]
}

async function embedded(options: Options): Promise<Figure[]> {
  const platform = await startEmbedded()
  try {
    const token = await tokenOf(platform)
    const inbox = await watchInbox(platform.address, platform.links[PARK_LINK] as string)
    const measure = () => journeys({ ...options, address: platform.address, token, inbox })
    await measure()
    const runs: number[][] = []
    for (let run = 0; run < options.runs; run++) runs.push(await measure())
    inbox.close()
    const targets = runs.map(() => TARGET_MS)
    return [0.5, 0.99].map((q) => figure('embedded', q, runs, `target p99 ${TARGET_MS} ms`, targets))
  } finally {
    await platform.stop()
  }
}

async function onKafka(options: Options): Promise<Figure[]> {
  const [port] = await freePorts(1)
  const platform = await startDistributed({
    env: { ...process.env, LIANQIAO_HTTP_LISTEN: `127.0.0.1:${port}`, LIANQIAO_LOG_LEVEL: 'error' },
    progress: () => {},
    onLine: (service, line) => process.stderr.write(`${service} ${line}\n`),
    onEnd: (service, how) => process.stderr.write(`${service} ${how}\n`),
  })
  try {
    const { partner, links } = await prepareAccounts(platform.address, platform.databases.gateway!.url)
    if (partner === undefined) throw new Error('a fresh platform has partners already')
    const token = await tokenOf({ address: platform.address, credentials: partner })
    const inbox = await watchInbox(platform.address, links[PARK_LINK]?.url as string)
    const measure = () => journeys({ ...options, address: platform.address, token, inbox })
    await measure()
    const runs: number[][] = []
    const bare: number[][] = []
    for (let run = 0; run < options.runs; run++) {
      runs.push(await measure())
      bare.push(await roundTrips([...platform.parts.kafka.brokers], options))
    }
    inbox.close()
    return [0.5, 0.99].map((q) =>
      figure(
        'kafka',
        q,
        runs,
        'bare kafkajs produce → consume, same quantile',
        bare.map((times) => quantile(times, q)),
      ),
    )
  } finally {
    await platform.stop()
  }
}

function figure(
  variant: string,
  q: number,
  runs: readonly number[][],
  rival: string,
  rivals: readonly number[],
): Figure {
  const values = runs.map((times) => quantile(times, q))
  const ratios = values.map((value, i) => value / (rivals[i] as number))
  return {
    name: 'journey',
    variant: `${variant} p${q * 100}`,
    value: round(median(values)),
    unit: 'ms',
    rival,
    ratio: round(median(ratios)),
    runs: runs.length,
    spread: round(spreadOf(ratios)),
  }
}

export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      json: { type: 'boolean' },
      runs: { type: 'string', default: '5' },
      count: { type: 'string', default: '400' },
    },
  })
  const figures = await journey({ runs: Number(values.runs), perSecond: 20, count: Number(values.count) })
  process.stdout.write(jsonLines(figures))
  return 0
}
