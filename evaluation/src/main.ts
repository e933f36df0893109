import { FileUnreadable } from './json-lines.ts'

/** What can be evaluated; each room exports `run(args)` and answers the exit code. */
const subjects: Record<string, () => Promise<{ run: (args: string[]) => Promise<number> }>> = {
  chains: () => import('./chains/main.ts'),
  calendar: () => import('./calendar/main.ts'),
  enterprises: () => import('./enterprises/main.ts'),
  identifiers: () => import('./identifiers/main.ts'),
  places: () => import('./places/main.ts'),
  policies: () => import('./policies/main.ts'),
}

const [subject, ...args] = process.argv.slice(2)
const load = subject === undefined ? undefined : subjects[subject]
if (load) {
  const { run } = await load()
  process.exitCode = await run(args).catch((error: unknown) => {
    if (!(error instanceof FileUnreadable)) throw error
    process.stderr.write(`${error.message}\n`)
    return 2
  })
} else {
  process.stderr.write(`usage: npm run evaluate -- (${Object.keys(subjects).join(' | ')}) …\n`)
  process.exitCode = 2
}
