import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import type { Place } from './where/place.ts'

/** What a command is given besides its arguments. */
export type CommandContext = {
  /** The platform that the command works on. Throws in words when there is none. */
  here(): Place
  /** A path as the caller meant it: relative to where they stand, which the launcher has left. */
  pathOf(path: string): string
  json: boolean
  /** Shows how far the work is on a terminal; an empty text clears it. */
  progress(text: string): void
}

/** What a command did. `data` is printed one JSON line each with `--json`, `text` without. */
export type Answer = {
  text: string
  data: readonly unknown[]
  /** True ends with code 1: the platform was asked, and it was not done. */
  refused?: boolean
  /** For the error output, beside either form. */
  note?: string
}

/** One row of the table. */
export type Command = {
  /** Each form after `npm run `, then what its words and options mean. */
  usage: string
  run(args: readonly string[], context: CommandContext): Promise<Answer>
}

/** The arguments do not say what is to be done: the message, then the usage, and code 2. */
export class WrongUse extends Error {}

type Parsed<Options extends ParseArgsOptionsConfig> = ReturnType<
  typeof parseArgs<{ args: string[]; options: Options; allowPositionals: true }>
>

/** A command whose options are typed by their declaration. `--json` and `--help` are everybody's and not declared. */
export function defineCommand<const Options extends ParseArgsOptionsConfig>(command: {
  usage: string
  options: Options
  run(given: Parsed<Options>, context: CommandContext): Promise<Answer>
}): Command {
  const { usage, options, run } = command
  return { usage, run: (args, context) => run(parse(args, options), context) }
}

function parse<const Options extends ParseArgsOptionsConfig>(args: readonly string[], options: Options) {
  try {
    return parseArgs<{ args: string[]; options: Options; allowPositionals: true }>({
      args: [...args],
      options,
      allowPositionals: true,
    })
  } catch (error) {
    throw new WrongUse((error as Error).message)
  }
}
