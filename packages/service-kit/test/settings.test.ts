import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { address, type ConfigError, integer, oneOf, optionalText, readConfig, secretKey, url } from '../src/index.ts'

const settings = {
  level: oneOf({ env: 'LEVEL', values: ['info', 'debug'], default: 'info', describe: '' }),
  pool: integer({ env: 'POOL', min: 1, max: 10, describe: '' }),
  listen: address({ env: 'LISTEN', default: { host: '127.0.0.1', port: 0 }, describe: '' }),
  database: url({ env: 'DATABASE', protocols: ['postgres:'], secret: true, describe: '' }),
  key: secretKey({ env: 'KEY', describe: '' }),
  redis: optionalText({ env: 'REDIS', describe: '' }),
}
const key = 'ab'.repeat(32)
const good = { POOL: '3', DATABASE: 'postgres://a/b', KEY: key }

const faultsOf = (env: Record<string, string>) => {
  try {
    readConfig(settings, env)
  } catch (error) {
    return (error as ConfigError).faults
  }
  return []
}

describe('reading settings', () => {
  it('reads what is set and takes defaults for the rest', () => {
    expect(readConfig(settings, { ...good, LISTEN: '[::1]:8080' })).toMatchObject({
      level: 'info',
      pool: 3,
      listen: { host: '::1', port: 8080 },
      key: Buffer.from(key, 'hex'),
    })
  })

  it('says all that is wrong at once: which setting, what was expected, what was found', () => {
    expect(faultsOf({ LEVEL: 'loud', POOL: '11', LISTEN: 'nowhere', DATABASE: 'mysql://x' })).toEqual([
      { env: 'LEVEL', expected: 'one of info, debug', found: '"loud"' },
      { env: 'POOL', expected: 'a whole number from 1 to 10', found: '"11"' },
      { env: 'LISTEN', expected: 'host:port', found: '"nowhere"' },
      { env: 'DATABASE', expected: 'an address that starts with postgres://', found: 'a value that is not' },
      { env: 'KEY', expected: 'a secret of at least 32 bytes in base64url or hex', found: 'nothing' },
    ])
  })

  it('never repeats a secret, and takes it from a file', () => {
    expect(JSON.stringify(faultsOf({ ...good, KEY: 'too-short-secret' }))).not.toContain('too-short-secret')
    const file = join(mkdtempSync(join(tmpdir(), 'lianqiao-secret-')), 'key')
    writeFileSync(file, `${key}\n`)
    expect(readConfig(settings, { POOL: '3', DATABASE: 'postgres://a/b', KEY_FILE: file }).key).toEqual(
      Buffer.from(key, 'hex'),
    )
    expect(faultsOf({ POOL: '3', DATABASE: 'postgres://a/b', KEY_FILE: '/nowhere' })).toEqual([
      { env: 'KEY_FILE', expected: 'a file that can be read', found: '"/nowhere"' },
    ])
  })
})
