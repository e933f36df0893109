import { readFileSync } from 'node:fs'
import type { Reference } from '@lianqiao/contracts/console-api'
import { consolePages } from '@lianqiao/contracts/console-pages'
import { expect, it } from 'vitest'
import { failureKind } from '../src/api/failure.ts'
import { queryString } from '../src/api/request.ts'
import { lookUps } from '../src/api/use-reference.ts'
import { contactState } from '../src/pages/lead/contact-state.ts'

import { lastDays, totals } from '../src/pages/overview/totals.ts'
import { chainColour, noChainColour } from '../src/parts/chain-colours.ts'
import { itemColour } from '../src/parts/item-colours.ts'
import { occurrences } from '../src/parts/occurrences.ts'
import { sourceLinks } from '../src/parts/source-links.ts'

it('tells failures apart by status and problem type', () => {
  expect(failureKind(401, undefined)).toBe('signed-out')
  expect(failureKind(409, 'urn:lianqiao:problem:claimed-by-another')).toBe('claimed-by-another')
  expect(failureKind(409, 'urn:lianqiao:problem:transition-refused')).toBe('conflict')
  expect(failureKind(422, undefined)).toBe('invalid')
  expect(failureKind(504, undefined)).toBe('unavailable')
  expect(failureKind(500, undefined)).toBe('unexpected')
})

it('leaves empty values out of an address and escapes the others', () => {
  expect(queryString({ status: '', text: '深圳 & 佛山', cursor: null })).toBe(
    '?text=%E6%B7%B1%E5%9C%B3+%26+%E4%BD%9B%E5%B1%B1',
  )
  expect(queryString({ status: '' })).toBe('')
})

it('names what the reference knows, and lets an unknown id stand for itself', () => {
  const names = { 'zh-Hans': '装备制造', 'zh-Hant': '裝備製造', en: 'Equipment' }
  const reference: Reference = {
    chains: [{ id: 'e', names, segments: [] }],
    chainLists: [],
    parks: [],
    bureaus: [],
    places: { 430500: names },
  }
  expect(lookUps(reference, 'zh-Hant').chainName('e')).toBe('裝備製造')
  expect(lookUps(reference, 'en').placeName('430500')).toBe('Equipment')
  expect(lookUps(reference, 'en').parkName('P99')).toBe('P99')
})

it('says why a contact is not shown', () => {
  const contact = { name: '', phone: '', email: '', title: '', masked: true }
  const state = (originCode: string, kind: 'park' | 'station', claimedByBureauId: string | null, masked = true) =>
    contactState(
      { contact: { ...contact, masked }, originCode, claimedByBureauId },
      { bureau: { id: 'ours', kind, names: { 'zh-Hans': '', 'zh-Hant': '', en: '' } } },
    )
  expect(state('440300', 'park', null)).toBe('claim-first')
  expect(state('440300', 'park', 'theirs')).toBe('others')
  expect(state('440300', 'park', 'ours', false)).toBe('open')
  expect(state('810000', 'park', null)).toBe('withheld')
  expect(state('820000', 'park', 'ours')).toBe('withheld')
  expect(state('810000', 'station', null)).toBe('claim-first')
})

it('fills the days that had no lead, and counts by the day in Shaoyang', () => {
  const lateEvening = new Date('2026-11-22T17:00:00Z')
  const days = lastDays([{ day: '2026-11-21', count: 3 }], lateEvening, 3)
  expect(days).toEqual([
    { day: '2026-11-21', count: 3 },
    { day: '2026-11-22', count: 0 },
    { day: '2026-11-23', count: 0 },
  ])
})

it('adds up the totals of the overview', () => {
  const overview = {
    byStatus: { submitted: 2, assigned: 3, acknowledged: 5 },
    byChain: {},
    byOrigin: [],
    byDay: [
      { day: '2026-11-23', count: 4 },
      { day: '2026-11-01', count: 6 },
    ],
  }
  expect(totals(overview, new Date('2026-11-23T01:00:00Z'))).toEqual({ total: 10, open: 5, week: 4 })
})

it('finds every place of every searched word', () => {
  expect(occurrences('飞地园区与飞地协议', '飞地 协议')).toEqual([
    { start: 0, end: 2 },
    { start: 5, end: 7 },
    { start: 7, end: 9 },
  ])
  expect(occurrences('LPR 贴息', 'lpr')).toEqual([{ start: 0, end: 3 }])
  expect(occurrences('飞地', '  ')).toEqual([])
})

it('links the addresses in a noted source, but not shortened ones', () => {
  const pieces = sourceLinks('hunantoday.cn/news/1.html(转门户网站);镜像 ayibangjia.com/…t2025.html')
  expect(pieces.filter(({ href }) => href)).toEqual([
    { text: 'hunantoday.cn/news/1.html', href: 'https://hunantoday.cn/news/1.html', at: 0 },
  ])
  expect(pieces.map(({ text }) => text).join('')).toBe(
    'hunantoday.cn/news/1.html(转门户网站);镜像 ayibangjia.com/…t2025.html',
  )
  expect(sourceLinks('general knowledge')).toEqual([{ text: 'general knowledge', href: null, at: 0 }])
})

it('keeps every colour readable on white and under white', () => {
  const chains = ['equipment-manufacturing', 'display-materials', 'smart-home', 'circular-economy', 'chinese-medicine']
  const all = [...chains, 'fashion-goods', 'internet', 'new-display', 'digital-economy', 'a', 'b'].map(chainColour)
  const items = Array.from({ length: 9 }, (_, i) => itemColour(i))
  for (const one of [...all, noChainColour, ...items]) expect(contrastToWhite(one), one).toBeGreaterThanOrEqual(4.5)
  expect(new Set(all.slice(0, 7)).size).toBe(7)
})

/** WCAG 2 contrast of `#rrggbb` against white. */
function contrastToWhite(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 1.05 / (0.2126 * r! + 0.7152 * g! + 0.0722 * b! + 0.05)
}

it('has no page that the gateway does not send when it is opened by its address', () => {
  const router = readFileSync(new URL('../src/router.tsx', import.meta.url), 'utf8')
  const paths = [...router.matchAll(/path: '([^'*]+)'/g)].map(([, path]) => (path === '/' ? '/inbox' : `/${path}`))
  expect(paths.length).toBeGreaterThan(8)
  const sent = (path: string) =>
    consolePages.some((page) => page === path || (page.endsWith('*') && path.startsWith(page.slice(0, -1))))
  expect(paths.filter((path) => !sent(path))).toEqual([])
})
