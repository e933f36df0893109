type Benchmark = { run(args: string[]): Promise<number> }

/** Every benchmark by its name. */
const benchmarks: Record<string, () => Promise<Benchmark>> = {
  intake: () => import('./intake.ts'),
  relay: () => import('./relay.ts'),
  journey: () => import('./journey.ts'),
  start: () => import('./start.ts'),
  chains: () => import('./chains.ts'),
  enterprises: () => import('./enterprises.ts'),
  policies: () => import('./policies/main.ts'),
  parks: () => import('./parks/main.ts'),
  'policies-grpc': () => import('./policies-grpc.ts'),
}

const [name = '', ...args] = process.argv.slice(2)
const load = benchmarks[name]
if (load === undefined) {
  process.stderr.write(`npm run bench -- NAME [--json] …\n  NAME: ${Object.keys(benchmarks).join(', ')}\n`)
  process.exit(2)
}
process.exit(await (await load()).run(args))
