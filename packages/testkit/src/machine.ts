import type { Part, StartOptions } from './part.ts'
import { keep, type Program, removeDirectory } from './program.ts'
import { runFile, runOwner } from './shared.ts'

/** The controls of a part that is a program on this machine. */
export function controls(program: Program, directory: string, options: StartOptions): Omit<Part, 'available'> {
  return {
    foundBy: 'machine',
    controllable: true,
    kill: () => program.end('SIGKILL'),
    start: async () => {
      if (program.pid() === undefined) await program.start()
    },
    pause: async () => program.signal('SIGSTOP'),
    resume: async () => program.signal('SIGCONT'),
    stop: async () => {
      if (options.shared) return
      await program.end('SIGKILL')
      removeDirectory(directory)
    },
  }
}

/** Gives the directory and its program a keeper, for the run or for this process. */
export function keepFor(name: string, directory: string, options: StartOptions): void {
  if (options.shared) keep(directory, runOwner(), runFile(name))
  else keep(directory, process.pid)
}
