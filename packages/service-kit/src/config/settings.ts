import { readFileSync } from 'node:fs'

/** One setting of a process: where it comes from, what it must be, what it means. */
export type Setting<T> = {
  env: string
  /** What would be right, for the message when it is not. */
  expected: string
  describe: string
  /** Secrets can also come from the file named by `<env>_FILE`, and are never printed. */
  secret?: boolean
  default?: T
  optional?: boolean
  /** undefined: not valid. */
  parse(text: string): T | undefined
}

export type Settings = Record<string, Setting<unknown>>
export type ConfigOf<S extends Settings> = {
  [Name in keyof S]: S[Name] extends Setting<infer T>
    ? T | (S[Name] extends { optional: true } ? undefined : never)
    : never
}

export type ConfigFault = { env: string; expected: string; found: string }

/** Every wrong setting at once, each with its name, what was expected and what was found. */
export class ConfigError extends Error {
  readonly faults: ConfigFault[]
  constructor(faults: ConfigFault[]) {
    super(
      `the configuration is not valid\n${faults
        .map((fault) => `  ${fault.env}: expected ${fault.expected}, found ${fault.found}`)
        .join('\n')}`,
    )
    this.name = 'ConfigError'
    this.faults = faults
  }
}

/** Reads and checks all settings. Throws {@link ConfigError} with all faults together. */
export function readConfig<S extends Settings>(settings: S, env: Record<string, string | undefined>): ConfigOf<S> {
  const faults: ConfigFault[] = []
  const config: Record<string, unknown> = {}
  for (const [name, setting] of Object.entries(settings)) {
    const text = read(setting, env, faults)
    if (text === undefined || text === '') {
      if (setting.default !== undefined) config[name] = setting.default
      else if (!setting.optional && !faults.some((fault) => fault.env.startsWith(setting.env)))
        faults.push({ env: setting.env, expected: setting.expected, found: 'nothing' })
      continue
    }
    const value = setting.parse(text)
    if (value === undefined)
      faults.push({
        env: setting.env,
        expected: setting.expected,
        found: setting.secret ? 'a value that is not' : `"${text}"`,
      })
    else config[name] = value
  }
  if (faults.length > 0) throw new ConfigError(faults)
  return config as ConfigOf<S>
}

function read(setting: Setting<unknown>, env: Record<string, string | undefined>, faults: ConfigFault[]) {
  const file = setting.secret ? env[`${setting.env}_FILE`] : undefined
  if (file === undefined || file === '') return env[setting.env]?.trim()
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    faults.push({ env: `${setting.env}_FILE`, expected: 'a file that can be read', found: `"${file}"` })
    return undefined
  }
}
