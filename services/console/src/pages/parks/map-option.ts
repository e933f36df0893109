import type { ParkRow } from '@lianqiao/contracts/console-api'
import type { EChartsCoreOption } from 'echarts/core'
import { centre, mapName, type Point } from '../../parts/map/shapes.ts'
import { cityCorner, tiles } from '../../parts/map/tiles.ts'
import { freeOf } from './free.ts'

export type MapWords = {
  place(code: string): string
  free(parks: ParkRow[]): string[]
}

const grounds = ['#eef2f6', '#dcebf3', '#bcd9e8', '#93c1d9']
const ink = '#1c2733'

/** The divisions as tiles, darker the more land is free there; on them the parks, a dot each. */
export function mapOption(parks: ParkRow[], words: MapWords, narrow: boolean): EChartsCoreOption {
  const within = (code: string) => parks.filter(({ divisionCode }) => divisionCode === code)
  const most = Math.max(1, ...tiles.map(({ code }) => freeOf(within(code), 'land') ?? 0))
  const ground = (code: string) => {
    const free = freeOf(within(code), 'land') ?? 0
    return grounds[free === 0 ? 0 : Math.min(3, 1 + Math.floor((free / most) * 3))]!
  }
  return {
    animation: false,
    geo: {
      map: mapName,
      roam: false,
      aspectScale: 1,
      left: 2,
      right: 2,
      top: 2,
      bottom: 2,
      tooltip: { show: false },
      itemStyle: { borderColor: '#9db3c8', borderWidth: 1 },
      emphasis: { itemStyle: { areaColor: '#f8e3b8' }, label: { color: ink } },
      regions: tiles.map(({ code }) => ({
        name: code,
        itemStyle: { areaColor: ground(code) },
        emphasis: within(code).length > 0 ? {} : { disabled: true },
        cursor: within(code).length > 0 ? 'pointer' : 'default',
        label: {
          show: true,
          color: ink,
          fontSize: narrow ? 9 : 12,
          lineHeight: narrow ? 12 : 17,
          formatter: [`{name|${words.place(code)}}`, ...words.free(within(code))].join('\n'),
          rich: {
            name: {
              fontWeight: 'bold',
              fontSize: nameSize(words.place(code), narrow),
              lineHeight: narrow ? 14 : 20,
              color: ink,
            },
          },
        },
      })),
    },
    series: [
      {
        type: 'scatter',
        coordinateSystem: 'geo',
        symbolSize: narrow ? 9 : 13,
        itemStyle: { borderColor: '#fff', borderWidth: 1.5 },
        tooltip: { formatter: '{b}' },
        data: parks.map((park) => ({
          name: park.name,
          value: placeOf(park),
          itemStyle: { color: park.mayKeep ? '#17406d' : '#8795a3' },
          label: {
            show: !onTile(park) && !narrow,
            position: 'bottom',
            distance: 2,
            formatter: words.free([park]).join('\n'),
            color: ink,
            fontSize: narrow ? 8.5 : 11,
            lineHeight: narrow ? 11 : 15,
            padding: [1, 4],
            borderRadius: 3,
            backgroundColor: 'rgba(255, 255, 255, 0.92)',
          },
        })),
      },
    ],
    tooltip: { trigger: 'item' },
  }
}

/** On a phone a tile holds four Chinese letters or eight others. */
const nameSize = (name: string, narrow: boolean) => (narrow ? (name.length > 8 ? 8.5 : 10.5) : 14)

const onTile = ({ divisionCode }: ParkRow) => tiles.find(({ code }) => code === divisionCode)

/** At the upper edge of its tile; what is the city's own, where its districts meet. */
function placeOf(park: ParkRow): Point {
  const tile = onTile(park)
  if (tile === undefined) return centre(cityCorner)
  const [x, y] = centre(tile)
  return [x, y + 0.66]
}
