import { randomUUID } from 'node:crypto'
import { type Figure, median, round, spreadOf } from '../figure.ts'
import { asCity, type ParksBench, rateOf } from './service.ts'

const PARKS = ['P01', 'P02', 'P03', 'P04', 'P05', 'P06', 'P07', 'P08', 'P09', 'P10', 'P11']
const SPREAD = 1_100

/**
 * Reservations a second through gRPC, with retries' keys, history, events and expiry, on one plot and on many, beside
 * a bare `update … where free >= n` of as many connections, which has none of it.
 */
export async function reserving(bench: ParksBench, { runs, asks }: { runs: number; asks: number }): Promise<Figure[]> {
  const many: string[] = []
  for (const parkId of PARKS) many.push(...(await plotsIn(bench, parkId, SPREAD / PARKS.length)))
  return [
    await figure(bench, 'one plot', many.slice(-1), { runs, asks }),
    await figure(bench, `${SPREAD - 1} plots in 11 parks`, many.slice(0, -1), { runs, asks }),
  ]
}

async function figure(
  bench: ParksBench,
  variant: string,
  plots: readonly string[],
  { runs, asks }: { runs: number; asks: number },
): Promise<Figure> {
  const { carriers, rival, leadId } = bench
  const expiresAt = new Date(Date.now() + 30 * 86_400_000).toISOString()
  const ours = () =>
    rateOf(asks, (n) =>
      carriers.reserve(
        {
          carrierId: plots[n % plots.length]!,
          leadId,
          amount: 0.01,
          expiresAt,
          note: '',
          idempotencyKey: randomUUID(),
        },
        asCity,
      ),
    )
  // The bare statement runs on the same rows, whose history and reservations it leaves behind: it is undone after.
  const theirs = () =>
    rateOf(asks, (n) =>
      rival.query('update carriers set reserved = reserved + 1 where carrier_id = $1 and size - reserved >= 1', [
        plots[n % plots.length],
      ]),
    )
  await ours()
  const pairs: [number, number][] = []
  for (let run = 0; run < runs; run++) {
    const mine = await ours()
    pairs.push([mine, await theirs()])
    await rival.query(
      `update carriers set reserved = (select coalesce(sum(amount), 0) from reservations
          where reservations.carrier_id = carriers.carrier_id and state = 'held') where carrier_id = any ($1)`,
      [plots],
    )
  }
  const { rows } = await rival.query(
    'select sum(reserved)::int as reserved, (select count(*)::int from reservations where carrier_id = any ($1)) as made from carriers where carrier_id = any ($1)',
    [plots],
  )
  const expected = asks * (runs + 1)
  if (rows[0].reserved !== expected || rows[0].made !== expected)
    throw new Error(`${expected} were asked for, ${rows[0].made} made, ${rows[0].reserved} hundredths reserved`)
  const ratios = pairs.map(([mine, bare]) => mine / bare)
  return {
    name: 'parks: reservations through gRPC, 50 at once',
    variant,
    value: round(median(pairs.map(([mine]) => mine))),
    unit: 'reservations/s',
    rival: 'a bare update … where free >= n over 50 connections',
    ratio: round(median(ratios)),
    runs,
    spread: round(spreadOf(ratios)),
  }
}

/** So many plots of 20,000 亩 in a park, out of a file. */
async function plotsIn({ carriers }: ParksBench, parkId: string, count: number): Promise<string[]> {
  const rows = Array.from({ length: count }, (_, n) => `土地,${parkId}-${n},地块 ${n},20000`)
  const piece = Buffer.from(['类型,编号,名称,面积', ...rows].join('\n'))
  const file = (async function* () {
    yield { parkId, fileName: '', piece }
  })()
  await carriers.importCarriers(file, { ...asCity, deadline: 60_000 })
  const page = await carriers.listCarriers({ parkId, pageSize: count }, asCity)
  return page.carriers.map(({ carrierId }) => carrierId)
}
