type Benchmark = { run(args: string[]): Promise<number> }

/** One benchmark: where it stands, and the arguments of its smallest run, which a test makes so that it cannot rot. */
type Row = {
  load(): Promise<Benchmark>
  smallest: readonly string[]
  /** It needs more of the machine than PostgreSQL. */
  needs?: 'kafka'
}

/** Every benchmark by its name. */
export const benchmarks: Readonly<Record<string, Row>> = {
  intake: { load: () => import('./intake.ts'), smallest: ['--runs', '1', '--seconds', '1', '--clients', '2'] },
  relay: { load: () => import('./relay.ts'), smallest: ['--runs', '1', '--events', '50'], needs: 'kafka' },
  journey: { load: () => import('./journey.ts'), smallest: ['--runs', '1', '--count', '2'], needs: 'kafka' },
  start: { load: () => import('./start.ts'), smallest: ['--runs', '1'] },
  chains: { load: () => import('./chains.ts'), smallest: ['--runs', '1', '--texts', '20'] },
  enterprises: {
    load: () => import('./enterprises.ts'),
    smallest: ['--enterprises', '500', '--postgres', '500', '--asks', '5'],
  },
  facts: { load: () => import('./facts.ts'), smallest: ['--runs', '1', '--texts', '200'] },
  identity: { load: () => import('./identity.ts'), smallest: ['--enterprises', '500', '--asks', '5'] },
  policies: { load: () => import('./policies/main.ts'), smallest: ['--runs', '1', '--clauses', '50'] },
  parks: {
    load: () => import('./parks/main.ts'),
    smallest: ['--runs', '1', '--asks', '10', '--reservations', '10', '--rows', '100'],
  },
  'policies-grpc': { load: () => import('./policies-grpc.ts'), smallest: ['--runs', '1', '--clauses', '100'] },
}
