import type { Site } from '../places/site.ts'
import { type Folded, originalSpan } from '../text/fold.ts'
import { toldOutright } from './candidate.ts'
import type { Readings } from './read-bindings.ts'

/** 研发留在深圳: research stays at a place that is not here, which the siting of a pair asks for. */
export function readResearch(folded: Folded, sites: readonly Site[], home: string, into: Readings): void {
  const there = sites.find(({ role, code }) => role === 'research' && code !== home)
  if (!there) return
  const span = originalSpan(folded, there.from, there.to)
  const add = (fact: string, value: string | boolean) => {
    if (into.candidates.some(({ reading }) => reading.fact === fact)) return
    into.candidates.push(toldOutright(fact, value, span))
  }
  add('researchElsewhere', true)
  add('researchRegion', there.code)
}
