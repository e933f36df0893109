import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Finding, root, run } from './run.ts'

/** Every file that a package.json says is there: what it exports, and the scripts that the root runs by path. */
export function filesNamedIn(manifest: { exports?: unknown; scripts?: Record<string, string> }): string[] {
  const exported = (value: unknown): string[] => {
    if (typeof value === 'string') return [value]
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(exported) : []
  }
  const run = Object.values(manifest.scripts ?? {}).flatMap((script) => script.match(/\S+\.(?:ts|mjs)\b/g) ?? [])
  return [...exported(manifest.exports), ...run].filter((file) => !file.includes('*'))
}

/** No package.json names a file that is not there. */
export async function checkExports(): Promise<Finding> {
  const { code, output, stdout } = await run('git', ['ls-files', '--', '*package.json'])
  if (code !== 0) return { note: `not a git checkout: ${output.trim().slice(0, 120)}` }
  const missing: string[] = []
  for (const manifest of stdout.split('\n').filter((file) => existsSync(join(root, file)) && file !== '')) {
    const named = filesNamedIn(JSON.parse(await readFile(join(root, manifest), 'utf8')))
    for (const file of named)
      if (!existsSync(join(root, manifest, '..', file))) missing.push(`${manifest}: ${file} is not there`)
  }
  return missing.length === 0 ? {} : { faults: missing.join('\n') }
}
