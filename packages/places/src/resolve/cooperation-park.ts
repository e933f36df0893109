import type { Gazetteer } from '../data/place-data.ts'
import type { Settled } from './settle.ts'

const PARK = /(产业|工业|科技|合作|转移|现代|高新|经济|开发)?(园区|园|合作区|集聚区|开发区|高新区|示范区|飞地|基地)/

export type ParkPlace = {
  readonly prefecture: string
  readonly reason: string
}

/**
 * Where a park named after two places lies. Known parks come first; otherwise the place in brackets, or the later one:
 * the place named first is the partner (昆山(沭阳)工业园区 lies in 沭阳).
 */
export function parkPlace(text: string, settled: readonly Settled[], parks: Gazetteer['parks']): ParkPlace | null {
  if (!PARK.test(text)) return null
  for (const park of parks) {
    if (park.terms.every((term) => text.includes(term))) return { prefecture: park.code, reason: park.name }
  }
  const places = new Set(settled.map(({ prefecture }) => prefecture))
  if (places.size !== 2 || settled.length < 2) return null
  const bracketed = settled.find(({ mention }) => /[([（【]\s*$/.test(text.slice(0, mention.from)))
  const later = bracketed ?? settled.at(-1)!
  const park = PARK.exec(text.slice(later.mention.to))
  const first = settled[0]!
  const between = text.slice(first.mention.to, later.mention.from)
  if (!park || park.index > 14 || /[,，;；、。]|省.*省/.test(between)) return null
  return { prefecture: later.prefecture, reason: '以两地命名的园区按所在地' }
}
