import type { WordedFault } from '@lianqiao/service-kit/decisions'
import { fromHundredths } from './amount.ts'
import type { CarrierContent } from './carrier.ts'
import { fault } from './carrier-fault.ts'
import { hectaresFault } from './hectares.ts'
import { crossesItself, outlineMu } from './outline.ts'

const CORNERS = { least: 3, most: 200 }

/** Where a plot of Shaoyang can lie: a little more than the city, in degrees. */
const CITY = { west: 109.5, east: 112.2, south: 25.8, north: 27.8 }

/** All that is wrong with the outline of a plot: its corners, where it lies, and the size it measures. */
export function checkOutline({ kind, outline: corners, size: amount }: CarrierContent): WordedFault[] {
  if (corners === null) return []
  const pointer = '/outline'
  if (kind !== 'land') return [fault(pointer, 'not-of-this-kind', 'only a plot has an outline', '只有地块有边界')]
  if (corners.length < CORNERS.least || corners.length > CORNERS.most)
    return [
      fault(
        pointer,
        'corners',
        `from ${CORNERS.least} to ${CORNERS.most} corners`,
        `应有 ${CORNERS.least} 至 ${CORNERS.most} 个角点`,
      ),
    ]
  const outside = corners.find(
    ([longitude, latitude]) =>
      !(longitude >= CITY.west && longitude <= CITY.east && latitude >= CITY.south && latitude <= CITY.north),
  )
  if (outside !== undefined)
    return [
      fault(
        pointer,
        'outside-city',
        `longitude then latitude, in Shaoyang; found ${outside.join(', ')}`,
        `应先经度后纬度,且在邵阳市内;填的是 ${outside.join(', ')}`,
      ),
    ]
  if (crossesItself(corners))
    return [fault(pointer, 'crosses-itself', 'the corners in order around the plot', '角点应沿地块边界依次填写')]
  const measured = outlineMu(corners)
  const said = fromHundredths(amount)
  const ratio = measured / said
  if (ratio > 13.5 && ratio < 16.5) return [hectaresFault(said)]
  if (ratio < 0.8 || ratio > 1.25)
    return [
      fault(
        '/size',
        'differs-from-outline',
        `the outline measures ${measured.toFixed(2)} 亩, found ${said}`,
        `按边界量得 ${measured.toFixed(2)} 亩,填的是 ${said}`,
      ),
    ]
  return []
}
