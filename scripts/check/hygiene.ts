import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Finding, root, run } from './run.ts'

interface Place {
  file: string
  line: number
  text: string
}

async function search(files: string[], pattern: RegExp): Promise<Place[]> {
  const places = await Promise.all(
    files.map(async (file) => {
      // A file that git lists may be gone from the working tree.
      const content = await readFile(join(root, file), 'utf8').catch(() => '')
      if (content.includes('\0')) return []
      return content
        .split('\n')
        .flatMap((text, index) =>
          pattern.test(text) ? [{ file, line: index + 1, text: text.trim().slice(0, 120) }] : [],
        )
    }),
  )
  return places.flat()
}

function told(places: Place[], sentence: string): Finding {
  if (places.length === 0) return {}
  return { faults: `${sentence}\n${places.map(({ file, line, text }) => `  ${file}:${line}: ${text}`).join('\n')}` }
}

/** The lockfile names versions and checksums, not servers: so it installs from any registry. */
export async function checkLockfile(): Promise<Finding> {
  return told(await search(['pnpm-lock.yaml'], /https?:\/\/|tarball:/), 'names a server:')
}

/** Paths that exist on one machine only: homes, and this checkout's own. */
function machinePath(): RegExp {
  const own = root.split(/[\\/]/).length > 2 ? `|${root.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}` : ''
  return new RegExp(`(?<![\\w.~/-])(/home/[\\w-]+/|/Users/[\\w-]+/|/root/|/work/|[A-Z]:\\\\Users\\\\${own})`)
}

/** Nothing committed, or about to be, names a path of the machine it was written on. */
export async function checkPaths(): Promise<Finding> {
  const { code, output, stdout } = await run('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'])
  if (code !== 0) return { note: `not a git checkout: ${output.trim().slice(0, 120)}` }
  const files = stdout.split('\0').filter((file) => file !== '' && file !== 'scripts/check/hygiene.ts')
  return told(await search(files, machinePath()), 'a path of one machine:')
}
