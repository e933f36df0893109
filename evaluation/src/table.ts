type Subject = { run(args: string[]): Promise<number> }

/** One subject: where it stands, and a small run of each thing it does, which a test makes so that it cannot rot. */
type Row = {
  load(): Promise<Subject>
  /** Paths begin with `data/` (the labelled sets) or `out/` (a folder to write to). */
  smallest: readonly (readonly string[])[]
}

/** What can be evaluated, by the name after `npm run evaluate --`. */
export const subjects: Readonly<Record<string, Row>> = {
  chains: {
    load: () => import('./chains/main.ts'),
    smallest: [
      ['--cases', 'data/chains/borders.jsonl', '--predictions', 'out/chains.jsonl', '--json'],
      ['train', '--cases', 'data/chains/borders.jsonl', '--out', 'out/weights.json'],
      ['document', '--cases', 'data/chains/borders.jsonl', '--out', 'out/chains.md'],
    ],
  },
  calendar: {
    load: () => import('./calendar/main.ts'),
    smallest: [['--cases', 'data/calendar/lists-from-memory.jsonl', '--predictions', 'out/calendar.jsonl', '--json']],
  },
  enterprises: {
    load: () => import('./enterprises/main.ts'),
    smallest: [['--pairs', 'data/enterprises/given.jsonl', '--predictions', 'out/pairs.jsonl', '--json']],
  },
  facts: {
    load: () => import('./facts/main.ts'),
    smallest: [['--cases', 'data/facts/apart.jsonl', '--predictions', 'out/facts.jsonl', '--json']],
  },
  identifiers: {
    load: () => import('./identifiers/main.ts'),
    smallest: [
      ['--cases', 'data/identifiers/computed-apart.jsonl', '--predictions', 'out/identifiers.jsonl', '--json'],
    ],
  },
  places: {
    load: () => import('./places/main.ts'),
    smallest: [['--cases', 'data/places/first-sight-1.jsonl', '--predictions', 'out/places.jsonl', '--json']],
  },
  policies: {
    load: () => import('./policies/main.ts'),
    smallest: [
      ['--pairs', '20', '--json'],
      ['--worked', '--write', 'out/worked.md'],
    ],
  },
}
