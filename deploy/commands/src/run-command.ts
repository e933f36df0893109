import { isAbsolute, join } from 'node:path'
import { type Command, type CommandContext, WrongUse } from './command.ts'
import { type CommandName, commands } from './table.ts'
import { platformHere } from './where/platform-here.ts'

/** How a command ended: 0 done, 1 refused or failed, 2 wrong use; what goes to the output and to the error output. */
export type Ran = { exit: 0 | 1 | 2; out: string; err: string }

export type RunOptions = {
  env: Readonly<Record<string, string | undefined>>
  /** Where the caller stands. */
  from: string
  progress(text: string): void
}

/** Runs a command of the table: the one place that knows unknown names, `--help`, `--json` and exit codes. */
export async function runCommand(name: string, args: readonly string[], options: RunOptions): Promise<Ran> {
  if (!isCommand(name)) return name === '--help' ? done(overview()) : { exit: 2, out: '', err: overview() }
  const command: Command = commands[name]
  if (args.includes('--help')) return done(usageOf(command))
  const json = args.includes('--json')
  try {
    const { text, data, refused, note } = await command.run(
      args.filter((arg) => arg !== '--json'),
      contextOf(options, json),
    )
    const out = json ? data.map((row) => `${JSON.stringify(row)}\n`).join('') : text
    return { exit: refused === true ? 1 : 0, out, err: note === undefined ? '' : `${note}\n` }
  } catch (error) {
    const { message } = error as Error
    if (error instanceof WrongUse) return { exit: 2, out: '', err: `${message}\n\n${usageOf(command)}` }
    return { exit: 1, out: '', err: `${message}\n` }
  }
}

function contextOf({ env, from, progress }: RunOptions, json: boolean): CommandContext {
  return {
    json,
    pathOf: (path) => (isAbsolute(path) ? path : join(from, path)),
    progress: json ? () => {} : progress,
    here() {
      const place = platformHere(env)
      if (place !== undefined) return place
      throw new Error('the platform is not running here: npm start, or npm run start:distributed')
    },
  }
}

const isCommand = (name: string): name is CommandName => Object.hasOwn(commands, name)
const done = (out: string): Ran => ({ exit: 0, out, err: '' })

const HOW = `npm run NAME -- …, in a container node deploy/commands/src/main.ts NAME …
every command: --json answers for programs, --help; exit codes: 0 done, 1 refused or failed, 2 wrong use
`

const usageOf = ({ usage }: Command): string => `${usage}\n${HOW}`

function overview(): string {
  return `${Object.values<Command>(commands)
    .map(({ usage }) => usage)
    .join('')}\n${HOW}`
}
