import type { Setting } from './settings.ts'

type Common<T> = { env: string; describe: string; default?: T }

export function text(options: Common<string>): Setting<string> {
  return { ...options, expected: 'a text', parse: (value) => value }
}

export function optionalText(options: Omit<Common<string>, 'default'>): Setting<string> & { optional: true } {
  return { ...options, optional: true, expected: 'a text', parse: (value) => value }
}

export function integer(options: Common<number> & { min: number; max: number }): Setting<number> {
  return {
    ...options,
    expected: `a whole number from ${options.min} to ${options.max}`,
    parse: (value) => {
      const number = Number(value)
      return /^\d+$/.test(value) && number >= options.min && number <= options.max ? number : undefined
    },
  }
}

export function oneOf<const T extends string>(options: Common<T> & { values: readonly T[] }): Setting<T> {
  return {
    ...options,
    expected: `one of ${options.values.join(', ')}`,
    parse: (value) => options.values.find((known) => known === value),
  }
}

/** host:port; port 0 takes a free one. */
export type Address = { host: string; port: number }

export function address(options: Common<Address>): Setting<Address> {
  return { ...options, expected: 'host:port', parse: parseAddress }
}

export function parseAddress(value: string): Address | undefined {
  const match = /^(?<host>.+):(?<port>\d{1,5})$/.exec(value)
  const port = Number(match?.groups?.port)
  if (match?.groups?.host === undefined || port > 65_535) return undefined
  return { host: match.groups.host.replace(/^\[(.*)\]$/, '$1'), port }
}

export function url(options: Common<string> & { protocols: readonly string[]; secret?: boolean }): Setting<string> {
  return {
    ...options,
    expected: `an address that starts with ${options.protocols.map((protocol) => `${protocol}//`).join(' or ')}`,
    parse: (value) => (URL.canParse(value) && options.protocols.includes(new URL(value).protocol) ? value : undefined),
  }
}

/** A secret of at least 32 bytes, base64url or hex. */
export function secretKey(options: Omit<Common<Buffer>, 'default'>): Setting<Buffer> {
  return {
    ...options,
    secret: true,
    expected: 'a secret of at least 32 bytes in base64url or hex',
    parse: (value) => {
      const bytes = Buffer.from(value, /^[0-9a-f]+$/i.test(value) ? 'hex' : 'base64url')
      return bytes.length >= 32 ? bytes : undefined
    },
  }
}
