import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Finding, root, run } from './run.ts'

export type Source = { file: string; text: string }

type Member = { file: string; line: number; name: string }

/** What a factory (`export function create…`) gives at its end, and what an exported type holds, by their layout. */
function membersOf({ file, text }: Source): Member[] {
  const found: Member[] = []
  let inside: RegExp | undefined
  let inFactory = false
  for (const [index, line] of text.split('\n').entries()) {
    if (/^export (async )?function create\w*[(<]/.test(line)) inFactory = true
    else if (/^}/.test(line)) [inFactory, inside] = [false, undefined]
    if (inFactory && /^ {2}return \{$/.test(line)) inside = /^ {4}(?:async )?([A-Za-z]\w*)\b[^.]*[:(]/
    else if (/^export (type \w+(<.*>)? = |interface \w+.*)\{$/.test(line))
      inside = /^ {2}(?:readonly )?([A-Za-z]\w*)\??[:(]/
    const name = inside?.exec(line)?.[1]
    if (name !== undefined) found.push({ file, line: index + 1, name })
  }
  return found
}

/** Members whose name stands nowhere else: nobody reads them, so that a linter of exports cannot see that they are dead. */
export function unusedMembers(sources: readonly Source[]): Member[] {
  const times = new Map<string, number>()
  for (const { text } of sources)
    for (const [word] of text.matchAll(/[A-Za-z_$][\w$]*/g)) times.set(word, (times.get(word) ?? 0) + 1)
  return sources
    .filter(({ file }) => /^(packages|services|deploy)\/[^/]+\/src\//.test(file))
    .flatMap(membersOf)
    .filter(({ name }) => times.get(name) === 1)
}

/** Nothing that a factory gives or a type holds is unused. What it cannot see: a name that another thing has too. */
export async function checkMembers(): Promise<Finding> {
  const { code, output, stdout } = await run('git', ['ls-files', '-z', '--', '*.ts', '*.tsx'])
  if (code !== 0) return { note: `not a git checkout: ${output.trim().slice(0, 120)}` }
  const files = stdout.split('\0').filter((file) => file !== '' && !file.includes('/generated/'))
  const sources = await Promise.all(
    files.map(async (file) => ({ file, text: await readFile(join(root, file), 'utf8').catch(() => '') })),
  )
  const unused = unusedMembers(sources).map(({ file, line, name }) => `${file}:${line}: nobody uses ${name}`)
  return unused.length === 0 ? {} : { faults: unused.join('\n') }
}
