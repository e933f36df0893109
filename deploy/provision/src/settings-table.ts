import { baseSettings, type Setting } from '@lianqiao/service-kit'
import { serviceDefinitions } from './services.ts'
import { provisionSettings, publicAddress } from './settings.ts'

/** Every setting of every service, of the commands and of provisioning as a Markdown table. */
export function settingsTable(): string {
  const rows = [
    ['every service', baseSettings],
    ...Object.values(serviceDefinitions).map(({ name, settings }) => [name, settings]),
    ['commands', { publicAddress }],
    ['provision', provisionSettings],
  ] as [string, Record<string, Setting<unknown>>][]
  const lines = rows.flatMap(([service, settings]) =>
    Object.values(settings).map(
      (setting) =>
        `| \`${setting.env}\` | ${service} | ${setting.describe}${setting.secret ? ' (secret)' : ''} | ${setting.expected} | ${defaultOf(setting)} |`,
    ),
  )
  return ['| setting | of | what | expected | default |', '| --- | --- | --- | --- | --- |', ...lines].join('\n')
}

function defaultOf(setting: Setting<unknown> & { optional?: boolean }): string {
  const { default: value, optional } = setting
  if (value === undefined) return optional ? 'none' : '**required**'
  if (typeof value === 'object' && value !== null && 'host' in value) {
    const { host, port } = value as unknown as { host: string; port: number }
    return `\`${host}:${port}\``
  }
  return `\`${value}\``
}
