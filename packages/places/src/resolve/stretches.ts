import type { Mention } from './mentions.ts'

/** A stretch of text that names one place, [from, to): 东莞市厚街镇, Houjie, Dongguan. */
export type Stretch = { readonly from: number; readonly to: number }

const BETWEEN_ROMAN = /^,? ?$/

/** Joins names that stand together, and leaves out those that count only beside another. */
export function placeStretches(mentions: readonly Mention[], text: string): Stretch[] {
  const groups: { from: number; to: number; counts: boolean }[] = []
  for (const mention of mentions) {
    const before = groups.at(-1)
    if (before && isJoined(text.slice(before.to, mention.from), mention)) {
      before.to = mention.to
      before.counts = true
    } else groups.push({ from: mention.from, to: mention.to, counts: standsAlone(mention) })
  }
  return groups.filter(({ counts }) => counts).map(({ from, to }) => ({ from, to }))
}

const isJoined = (between: string, { roman }: Mention): boolean =>
  between === '' || (roman && between.length <= 2 && BETWEEN_ROMAN.test(between))

function standsAlone({ entry, isStart }: Mention): boolean {
  if (entry.kind !== 'place' || entry.needsContext) return false
  if (entry.atStart && !isStart) return false
  return entry.readings.some(({ contextOnly }) => !contextOnly)
}
