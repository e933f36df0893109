import type { Comparison } from '../enterprise.ts'
import type { NameFacts } from '../facts.ts'
import { type Reason, verdict } from '../verdict.ts'
import { isBacked, linkOf, surroundings } from './evidence.ts'

/** A Latin and a Chinese name: the same only where the core is spelt out and place and business agree. */
export function acrossScripts(facts: NameFacts): Comparison | null {
  const { a, b, core, trade, place } = facts
  if (a.script === b.script) return null
  const about = surroundings(facts)
  if (place.located === 'different' || place.located === 'border' || trade === 'conflict') {
    const reasons: Reason[] = [
      'scripts-differ',
      place.located === 'equal' || place.located === 'unknown' ? 'business-different' : 'place-different',
    ]
    return verdict('different', 0.08, [...reasons, ...about], core === 'transliterated' ? linkOf(facts) : undefined)
  }
  if (core !== 'transliterated') return verdict(facts.codeNear ? 'same' : 'ask', 0.4, ['scripts-differ', ...about])
  const sameKind = !facts.groupDiffers && !facts.holdingDiffers && !saysMore(trade)
  const agrees = sameKind && (trade === 'equal' ? place.located === 'equal' : isBacked(facts))
  return verdict(agrees ? 'same' : 'ask', agrees ? 0.88 : 0.5, ['core-transliterated', ...about])
}

function saysMore(trade: NameFacts['trade']): boolean {
  return trade === 'related' || trade === 'same-business'
}
