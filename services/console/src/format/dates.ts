import type { Language } from '@lianqiao/contracts/console-api'
import { locale } from './locale.ts'

// Shaoyang, Hong Kong and Macao keep the same clock; an officer who travels still works by it.
const timeZone = 'Asia/Shanghai'

const formatter = (language: Language, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locale(language), { timeZone, hourCycle: 'h23', ...options })

/** 11月23日 14:05; the year only when it isn't the present one. */
export function dateTime(iso: string, language: Language, now: Date): string {
  const at = new Date(iso)
  const sameYear = yearOf(at) === yearOf(now)
  return formatter(language, {
    ...(sameYear ? {} : { year: 'numeric' }),
    month: language === 'en' ? 'short' : 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).format(at)
}

/** With year and seconds, for a hover. */
export function dateTimeExact(iso: string, language: Language): string {
  return formatter(language, { dateStyle: 'long', timeStyle: 'medium' }).format(new Date(iso))
}

/** A day given as `YYYY-MM-DD`, or a coarser text (`2014-12`) as it is. */
export function day(text: string, language: Language): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return text
  return new Intl.DateTimeFormat(locale(language), { timeZone: 'UTC', dateStyle: 'long' }).format(
    new Date(`${text}T00:00:00Z`),
  )
}

const days = new Intl.DateTimeFormat('en-CA', { timeZone })

/** The calendar day in Shaoyang, `YYYY-MM-DD`. */
export const dayOf = (at: Date): string => days.format(at)

/** The day `count` days later, or earlier where it is below zero. */
export const addDays = (from: string, count: number): string =>
  new Date(Date.parse(`${from}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10)

/** The last minute of a day in Shaoyang, as a time: what is held until a day is held through it. */
export const endOfDay = (text: string): string => `${text}T23:59:00+08:00`

/** 5 minutes ago, 3 hours ago, then days; a week and more is shown as a date. */
export function ago(iso: string, language: Language, now: Date): string {
  const seconds = Math.round((now.getTime() - new Date(iso).getTime()) / 1000)
  const relative = new Intl.RelativeTimeFormat(locale(language), { numeric: 'auto' })
  if (seconds < 60) return justNow[language]
  if (seconds < 3600) return relative.format(-Math.floor(seconds / 60), 'minute')
  if (seconds < 86_400) return relative.format(-Math.floor(seconds / 3600), 'hour')
  if (seconds < 7 * 86_400) return relative.format(-Math.floor(seconds / 86_400), 'day')
  return dateTime(iso, language, now)
}

const justNow: Record<Language, string> = { 'zh-Hans': '刚刚', 'zh-Hant': '剛剛', en: 'just now' }

const yearOf = (at: Date) => formatter('en', { year: 'numeric' }).format(at)
