import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const CONSOLE = fileURLToPath(new URL('../../../services/console/', import.meta.url))
const STAMP = join(CONSOLE, 'dist', '.built-from')

/** Builds the console's pages unless they were built from exactly these sources. */
export async function buildConsole(): Promise<'built' | 'up to date'> {
  const sources = hashOfSources()
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === sources) return 'up to date'
  await run(process.execPath, [join(CONSOLE, 'node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'error'])
  writeFileSync(STAMP, sources)
  return 'built'
}

function hashOfSources(): string {
  const hash = createHash('sha256')
  const files = ['src', 'public']
    .map((folder) => join(CONSOLE, folder))
    .filter(existsSync)
    .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  const others = ['index.html', 'package.json', 'vite.config.ts'].map((name) => join(CONSOLE, name)).filter(existsSync)
  for (const file of [...files, ...others].sort()) hash.update(file.slice(CONSOLE.length)).update(readFileSync(file))
  return hash.digest('hex')
}

function run(command: string, args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: CONSOLE, stdio: ['ignore', 'ignore', 'pipe'] })
    let told = ''
    child.stderr.on('data', (chunk) => {
      told += chunk
    })
    child.on('error', reject)
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`the console could not be built:\n${told}`))))
  })
}
