import { gateway } from '@lianqiao/gateway-service'
import { leads } from '@lianqiao/leads-service'
import { notifications } from '@lianqiao/notifications-service'
import { parks } from '@lianqiao/parks-service'
import { policies } from '@lianqiao/policies-service'
import { baseSettings, type Setting } from '@lianqiao/service-kit'

/** Every setting of every service as a Markdown table. */
export function settingsTable(): string {
  const rows = [
    ['every service', baseSettings],
    ...[gateway, leads, parks, policies, notifications].map(({ name, settings }) => [name, settings]),
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
