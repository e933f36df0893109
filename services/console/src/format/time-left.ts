import type { Language } from '@lianqiao/contracts/console-api'

export type TimeLeft = {
  /** over: the time has passed; soon: less than four hours are left */
  state: 'enough' | 'soon' | 'over'
  /** Whole minutes left, or gone by when over. */
  minutes: number
}

const SOON_MINUTES = 4 * 60

/** How long is left until `by`. A minute that has begun counts as left, and not yet as gone by. */
export function timeLeft(by: string, now: Date): TimeLeft {
  const milliseconds = new Date(by).getTime() - now.getTime()
  if (milliseconds <= 0) return { state: 'over', minutes: Math.floor(Math.abs(milliseconds) / 60_000) }
  const minutes = Math.ceil(milliseconds / 60_000)
  return { state: minutes < SOON_MINUTES ? 'soon' : 'enough', minutes }
}

/** 2 天 3 小时, 3 小时 20 分, 12 分: the two largest units that say something. */
export function duration(minutes: number, language: Language): string {
  const units = unitsOf[language]
  const days = Math.floor(minutes / 1440)
  const hours = Math.floor((minutes % 1440) / 60)
  const rest = minutes % 60
  const parts = days > 0 ? [units.day(days), hours > 0 && units.hour(hours)] : [hours > 0 && units.hour(hours)]
  if (days === 0 && (rest > 0 || hours === 0)) parts.push(units.minute(rest))
  return parts.filter(Boolean).join(' ')
}

type Units = Record<'day' | 'hour' | 'minute', (n: number) => string>

const unitsOf: Record<Language, Units> = {
  'zh-Hans': { day: (n) => `${n} 天`, hour: (n) => `${n} 小时`, minute: (n) => `${n} 分钟` },
  'zh-Hant': { day: (n) => `${n} 日`, hour: (n) => `${n} 小時`, minute: (n) => `${n} 分鐘` },
  en: { day: (n) => `${n} d`, hour: (n) => `${n} h`, minute: (n) => `${n} min` },
}
