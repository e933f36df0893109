import type { Mention } from './mentions.ts'

/** A stretch of text that names one place, [from, to): 东莞市厚街镇, Houjie, Dongguan. */
export type Stretch = { readonly from: number; readonly to: number }

const BETWEEN_ROMAN = /^,? ?$/

/** Joins names that stand together, and leaves out those that count only beside another. */
export function placeStretches(mentions: readonly Mention[], text: string): Stretch[] {
  const stretches: Stretch[] = []
  for (const mention of mentions) {
    const before = stretches.at(-1)
    const between = before ? text.slice(before.to, mention.from) : null
    if (before && between !== null && isJoined(between, mention)) {
      stretches[stretches.length - 1] = { from: before.from, to: mention.to }
    } else if (standsAlone(mention)) stretches.push({ from: mention.from, to: mention.to })
  }
  return stretches
}

const isJoined = (between: string, { roman }: Mention): boolean =>
  between === '' || (roman && between.length <= 2 && BETWEEN_ROMAN.test(between))

function standsAlone({ entry, isStart }: Mention): boolean {
  if (entry.kind !== 'place' || entry.needsContext) return false
  if (entry.atStart && !isStart) return false
  return entry.readings.some(({ contextOnly }) => !contextOnly)
}
