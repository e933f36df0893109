import { randomUUID } from 'node:crypto'
import type { Agreement } from '@lianqiao/contracts/parks'
import { type Figure, median, round, spreadOf } from '../figure.ts'
import { asCity, type ParksBench, rateOf } from './service.ts'

const words = (text: string) => ({ zhHans: text, zhHant: text, en: text })

/** Tax receipts posted a second through gRPC, balanced by the database, beside a bare insert of one row each. */
export async function ledger(bench: ParksBench, { runs, asks }: { runs: number; asks: number }): Promise<Figure> {
  const { agreements, rival } = bench
  const { agreement } = await agreements.recordAgreement(
    { agreementId: '', replacesVersion: 0, content: content() },
    asCity,
  )
  const { agreementId } = agreement as Agreement
  const ours = () =>
    rateOf(asks, () =>
      agreements.post(
        {
          agreementId,
          cause: 'tax-receipt',
          reference: randomUUID(),
          projectId: 'bench',
          kind: 'tax',
          amount: 1_001,
          occurredOn: '2026-06-30',
          heldBy: 'host',
          landedOn: '',
          memo: '',
        },
        asCity,
      ),
    )
  const theirs = () =>
    rateOf(asks, (n) =>
      rival.query(`insert into park_registers (park_id, revision) values ($1, 0)`, [`bench ${n} ${randomUUID()}`]),
    )
  await ours()
  const pairs: [number, number][] = []
  for (let run = 0; run < runs; run++) pairs.push([await ours(), await theirs()])
  await rival.query("delete from park_registers where park_id like 'bench %'")
  const { rows } = await agreements.statement({ agreementId, year: 2026, party: '' }, asCity)
  const earned = rows.reduce((sum, row) => sum + row.earned, 0)
  const expected = 1_001 * asks * (runs + 1)
  if (earned !== expected) throw new Error(`the parties have ${earned} of ${expected} fen`)
  const ratios = pairs.map(([mine, bare]) => mine / bare)
  return {
    name: 'parks: ledger postings through gRPC, 50 at once',
    variant: 'tax receipts, shared and balanced',
    value: round(median(pairs.map(([mine]) => mine))),
    unit: 'postings/s',
    rival: 'a bare insert of one row over 50 connections',
    ratio: round(median(ratios)),
    runs,
    spread: round(spreadOf(ratios)),
  }
}

function content() {
  const parts = [
    { party: 'origin', basisPoints: 4_000 },
    { party: 'host', basisPoints: 6_000 },
  ]
  return {
    kind: 'enclave',
    name: words('bench'),
    parties: [
      { id: 'origin', name: words('origin'), role: 'origin', divisionCode: '441900' },
      { id: 'host', name: words('host'), role: 'host', divisionCode: '430582' },
    ],
    mode: 'managed-jointly',
    effectiveFrom: '2026-01-01',
    termFrom: '2026-01-01',
    termTo: '2035-12-31',
    originCodes: ['441900'],
    boundaries: [{ parkId: 'P02', divisionCode: '430582' }],
    managedBy: ['origin', 'host'],
    costs: [],
    yearsFrom: 'term',
    shares: [{ kind: 'tax', fromYear: 1, how: 'split', parts }],
    source: '',
    seatPlace: '',
  }
}
