import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const NAMES = ['postgres', 'database', 'internalToken', 'accessToken', 'receipt'] as const
export type Secrets = Record<(typeof NAMES)[number], string>

/** The platform's own secrets, made on the first start and kept readable for its owner only. */
export function readSecrets(directory: string): Secrets {
  const file = join(directory, 'secrets.json')
  const known: Partial<Secrets> = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  const missing = NAMES.filter((name) => known[name] === undefined)
  if (missing.length === 0) return known as Secrets
  const secrets = { ...Object.fromEntries(missing.map((name) => [name, randomBytes(32).toString('hex')])), ...known }
  writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 })
  return secrets as Secrets
}
