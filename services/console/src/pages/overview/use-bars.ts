import type { Overview } from '@lianqiao/contracts/console-api'
import { useReference } from '../../api/use-reference.ts'
import { useWords } from '../../i18n/use-words.ts'
import { chainColour, noChainColour } from '../../parts/chain-colours.ts'
import type { Bar } from '../../parts/chart/options.ts'

const ink = '#17406d'
const citiesShown = 10

const statusColours: Record<string, string> = { submitted: '#9a5b00', assigned: '#9a5b00', acknowledged: '#1a7340' }

/** The counts as named, coloured bars, largest first; what has no chain last. */
export function useBars({ byChain, byOrigin, byStatus }: Overview) {
  const { t, word } = useWords()
  const { data: reference, chainName, placeName } = useReference()
  const known = new Set(reference.chains.map(({ id }) => id))
  const chains = Object.entries(byChain).filter(([id]) => known.has(id))
  const without = Object.entries(byChain).filter(([id]) => !known.has(id))
  const cities = [...byOrigin].sort((a, b) => b.count - a.count)
  const rest = sum(cities.slice(citiesShown).map(({ count }) => count))
  return {
    byChain: [
      ...largestFirst(chains.map(([id, value]) => ({ name: chainName(id), value, colour: chainColour(id) }))),
      ...some(t('overview.noChain'), sum(without.map(([, count]) => count))),
    ],
    byStatus: largestFirst(
      Object.entries(byStatus).map(([status, value]) => ({
        name: word('status', status),
        value,
        colour: statusColours[status] ?? noChainColour,
      })),
    ),
    byOrigin: [
      ...cities
        .slice(0, citiesShown)
        .map(({ code, count }) => ({ name: code ? placeName(code) : t('zone.unknown'), value: count, colour: ink })),
      ...some(t('overview.otherCities'), rest),
    ],
  }
}

const sum = (counts: number[]) => counts.reduce((total, count) => total + count, 0)
const largestFirst = (bars: Bar[]) => bars.filter(({ value }) => value > 0).sort((a, b) => b.value - a.value)
const some = (name: string, value: number): Bar[] => (value > 0 ? [{ name, value, colour: noChainColour }] : [])
