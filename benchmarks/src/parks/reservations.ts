import { randomUUID } from 'node:crypto'
import type { Carrier } from '@lianqiao/contracts/parks'
import { type Figure, median, round, spreadOf } from '../figure.ts'
import { asCity, type ParksBench, rateOf } from './service.ts'

const PARKS = ['P01', 'P02', 'P03', 'P04', 'P05', 'P06', 'P07', 'P08', 'P09', 'P10', 'P11']
const SPREAD = 1_100

/**
 * Reservations a second through gRPC, with retries' keys, history, events and expiry, on one plot and on many, beside
 * a bare `update … where free >= n` of as many connections, which has none of it.
 */
export async function reserving(bench: ParksBench, { runs, asks }: { runs: number; asks: number }): Promise<Figure[]> {
  const one = [await plot(bench, 'P02', 'one', 20_000)]
  const many = await Promise.all(
    Array.from({ length: SPREAD }, (_, n) => plot(bench, PARKS[n % PARKS.length]!, `many ${n}`, 20_000)),
  )
  return [
    await figure(bench, 'one plot', one, { runs, asks }),
    await figure(bench, `${SPREAD} plots in 11 parks`, many, { runs, asks }),
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

async function plot({ carriers }: ParksBench, parkId: string, code: string, size: number): Promise<string> {
  const content = {
    kind: 'land',
    code,
    name: code,
    size,
    facts: undefined,
    chains: [],
    availableFrom: '',
    availableUntil: '',
    outline: [],
    note: '',
  }
  const { carrier } = await carriers.addCarrier({ parkId, content }, asCity)
  return (carrier as Carrier).carrierId
}
