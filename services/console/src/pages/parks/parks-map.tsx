import type { ParkRow } from '@lianqiao/contracts/console-api'
import { useMemo } from 'react'
import { useReference } from '../../api/use-reference.ts'
import { area } from '../../format/area.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Chart } from '../../parts/chart/chart.tsx'
import { useMedia } from '../../parts/use-media.ts'
import { freeOf } from './free.ts'
import { mapOption } from './map-option.ts'
import { shortPlace } from './short-place.ts'

const kinds = ['land', 'workshop'] as const

/** The scheme of the city. Clicked: the park, or the one park of the division, that this officer keeps. */
export function ParksMap({ parks, onOpen }: { parks: ParkRow[]; onOpen(park: ParkRow): void }) {
  const { t, language } = useWords()
  const { placeName } = useReference()
  const narrow = useMedia('(max-width: 720px)')

  const option = useMemo(
    () =>
      mapOption(
        parks,
        {
          place: (code) => shortPlace(placeName(code), language),
          free(within) {
            if (!within.some(({ mayKeep }) => mayKeep)) return []
            const told = kinds.flatMap((kind) => {
              const free = freeOf(within, kind)
              return free === null ? [] : [area(kind, free, language)]
            })
            return told.length > 0 ? told : [t('parks.untold')]
          },
        },
        narrow,
      ),
    [parks, language, narrow, placeName(parks[0]?.divisionCode ?? '')],
  )

  const pick = (name: string) => {
    const found = parks.filter((park) => park.mayKeep && (park.name === name || park.divisionCode === name))
    if (found.length === 1) onOpen(found[0]!)
  }
  const said = parks
    .map(({ name, divisionCode }) => `${placeName(divisionCode)} ${name}`)
    .join(language === 'en' ? ', ' : '、')
  return (
    <figure className="map">
      <Chart
        option={option}
        label={t('parks.mapLabel', { n: parks.length, list: said })}
        height={narrow ? 292 : 520}
        onPick={pick}
      />
      <figcaption>
        <span>{t('parks.scheme')}</span>
        <span>{t('parks.key')}</span>
      </figcaption>
    </figure>
  )
}
