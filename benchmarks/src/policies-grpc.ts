import { parseArgs } from 'node:util'
import { toFacts } from '@lianqiao/contracts'
import { type MatchRequest, PoliciesServiceDefinition } from '@lianqiao/contracts/policies'
import { type Clause, type Profile, readProfile, statuses, statusOf, type Vocabulary } from '@lianqiao/matching'
import { loadReferenceData } from '@lianqiao/reference-data'
import { createGrpcClient, type GrpcClient, type Identity } from '@lianqiao/service-kit'
import { until } from '@lianqiao/testkit'
import { type Figure, jsonLines, median, quantile, round, spreadOf } from './figure.ts'
import { clauseAt, groundOf, type LeadKind, leadAt, type Shape } from './policies/shapes.ts'
import { type Copies, type Copy, startCopies } from './policies-grpc/copies.ts'

const CLAUSES = 10_000
const LEADS = 4_000
const SEED = 7
const AS_OF = '2026-06-01'
/** Calls under way at once: what a gateway with a few busy partners has. */
const AT_ONCE = 32
const TARGET = 2_000
const CHECKED = 100

const asService: { identity: Identity } = { identity: { kind: 'service', name: 'bench' } }
const asCity: { identity: Identity } = {
  identity: { kind: 'officer', officerId: 'bench', bureauId: 'city', bureauKind: 'city', actsFor: ['city'] },
}
type Policies = GrpcClient<typeof PoliciesServiceDefinition>

/**
 * `bench policies-grpc [--json] [--runs N] [--clauses N]`: lead matches through gRPC of one process with 10,000 clauses,
 * its warm start, and how long a published clause takes to be matched by another copy. Exit code 1 when an answer is wrong.
 */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      json: { type: 'boolean' },
      runs: { type: 'string', default: '3' },
      clauses: { type: 'string', default: String(CLAUSES) },
    },
  })
  const runs = Math.max(1, Number(values.runs))
  const count = Number(values.clauses)
  const size = `${count < 1_000 ? count : `${count / 1_000}k`} clauses`
  const data = await loadReferenceData()
  const { vocabulary } = data.policies
  const ground = groundOf(
    Array.from(data.nationalDivisions, ({ code }) => code),
    Array.from(data.industries, ({ code }) => code),
  )
  const figures: Figure[] = []
  const settings: [Shape, LeadKind, number][] = [
    ['uniform', 'anywhere', 0.3],
    ['skew', 'city', 0.3],
    ['nationwide', 'nowhere', 0.7],
  ]
  for (const [shape, kind, unknown] of settings) {
    const clauses = Array.from({ length: count }, (_, at) => clauseAt(at, shape, ground, SEED))
    const leads = Array.from({ length: Math.min(LEADS, count) }, (_, at) => leadAt(at, kind, unknown, ground, SEED))
    const started = await startCopies(shape === 'uniform' ? 2 : 1, clauses)
    try {
      const variant = `${shape}, ${kind}, ${unknown * 100} % unknown, ${size}`
      const [copy, other] = started.copies as [Copy, Copy | undefined]
      const { client, close } = clientOf(started, copy)
      // The service has its own 83 rows beside the generated ones.
      const wrong = await firstWrong(client, [...clauses, ...data.policies.clauses], leads, vocabulary)
      if (wrong !== undefined) {
        process.stderr.write(`${variant}: another answer than the definition's for ${JSON.stringify(wrong)}\n`)
        return 1
      }
      figures.push(...(await throughput(client, copy, leads, variant, runs)))
      if (other !== undefined) {
        figures.push(one('warm start', variant, [copy.warmStartMs, other.warmStartMs], 'ms', 'a second', 1_000))
        figures.push(await publishing(client, started, other, size))
      }
      close()
    } finally {
      await started.stop()
    }
  }
  if (values.json) process.stdout.write(jsonLines(figures))
  else
    for (const { name, variant, value, unit, ratio } of figures)
      console.log(`${name} (${variant}): ${value} ${unit}, × ${ratio}`)
  return 0
}

function clientOf({ tokens }: Copies, { address }: Copy) {
  return createGrpcClient({ definition: PoliciesServiceDefinition, dependency: 'policies', address, tokens })
}

const asked = (lead: Profile): MatchRequest => ({
  facts: toFacts(lead as Parameters<typeof toFacts>[0]),
  asOf: AS_OF,
  knownOn: '',
  limit: 20,
})

/** No time counts before the answers are those of the plain definition. */
async function firstWrong(
  client: Policies,
  clauses: readonly Clause[],
  leads: readonly Profile[],
  vocabulary: Vocabulary,
) {
  for (const lead of leads.slice(0, CHECKED)) {
    const { known } = readProfile(lead, vocabulary)
    const counts = Object.fromEntries(statuses.map((status) => [status, 0])) as Record<string, number>
    for (const clause of clauses) counts[statusOf(clause, known, AS_OF, vocabulary).status]! += 1
    const answer = await client.match(asked(lead), asService)
    if (statuses.some((status) => answer.counts[status] !== counts[status])) return lead
  }
  return undefined
}

async function throughput(client: Policies, copy: Copy, leads: readonly Profile[], variant: string, runs: number) {
  const requests = leads.map(asked)
  const rates: number[] = []
  const perCpu: number[] = []
  const p99s: number[] = []
  await pass(client, requests)
  for (let n = 0; n < runs; n++) {
    const cpu = copy.cpuSeconds()
    const began = performance.now()
    const times = await pass(client, requests)
    const seconds = (performance.now() - began) / 1_000
    rates.push(requests.length / seconds)
    perCpu.push(requests.length / (copy.cpuSeconds() - cpu))
    p99s.push(quantile(times, 0.99))
  }
  return [
    one('lead matches through gRPC, a process', variant, rates, 'a second', 'target', TARGET),
    one('lead matches through gRPC, a second of its processor time', variant, perCpu, 'a second', 'target', TARGET),
    one(`p99 of a match, ${AT_ONCE} at once`, variant, p99s, 'ms', 'none', Number.NaN),
  ]
}

/** All requests, so many at once; milliseconds of each. */
async function pass(client: Policies, requests: readonly MatchRequest[]): Promise<number[]> {
  const times: number[] = []
  let next = 0
  const worker = async () => {
    while (next < requests.length) {
      const request = requests[next++]!
      const began = performance.now()
      await client.match(request, asService)
      times.push(performance.now() - began)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  return times
}

/** From the call that publishes to the first answer of another copy that knows the clause. */
async function publishing(client: Policies, copies: Copies, other: Copy, size: string): Promise<Figure> {
  const elsewhere = clientOf(copies, other)
  const version = async () =>
    Number((await elsewhere.client.match(asked({}), asService)).dataVersions?.versions.library)
  const times: number[] = []
  for (let n = 0; n < 20; n++) {
    const began = performance.now()
    const { dataVersions } = await client.publishClauses(
      { documentJson: JSON.stringify(written(n)), reason: 'bench' },
      asCity,
    )
    const published = Number(dataVersions?.versions.library)
    await until(async () => (await version()) >= published, {
      timeoutMs: 10_000,
      everyMs: 2,
      what: 'the clause elsewhere',
    })
    times.push(performance.now() - began)
  }
  elsewhere.close()
  const figure = one('published to matched by another copy', `${size}, p99 of 20`, times, 'ms', 'target', 1_000)
  return { ...figure, value: round(quantile(times, 0.99)), ratio: round(quantile(times, 0.99) / 1_000) }
}

const written = (n: number) => ({
  id: `PUBLISHED-${n}`,
  policy: { title: '', issuer: '', level: '', area: '', source: '' },
  title: { zhHans: '', zhHant: '', en: '' },
  kind: 'benefit',
  assurance: 'verified',
  inForce: { from: '2026-01-01', until: 'open' },
  fairCompetition: { state: 'passed' },
  conditions: { fact: 'projectRegion', under: ['430500'] },
  benefit: { form: 'cash', formula: '1万元' },
  span: '',
})

function one(
  name: string,
  variant: string,
  values: readonly number[],
  unit: string,
  rival: string,
  target: number,
): Figure {
  const value = median(values)
  return {
    name,
    variant,
    value: round(value),
    unit,
    rival: rival === 'target' ? `target ${target} ${unit}` : rival,
    ratio: Number.isNaN(target) ? Number.NaN : round(value / target),
    runs: values.length,
    spread: round(spreadOf(values)),
  }
}
