import { prefectureOf } from '@lianqiao/places'
import type { Distance } from './world.ts'

/** Degrees north and east. */
export type Position = { latitude: number; longitude: number }

const EARTH_KM = 6371
const radians = (degrees: number) => (degrees * Math.PI) / 180

/**
 * Whole kilometres along the great circle between two divisions: straight, not by road. A county without a position of
 * its own stands where its prefecture does.
 */
export function straightDistance(positions: ReadonlyMap<string, Position>): Distance {
  const position = (code: string) => positions.get(code) ?? positions.get(prefectureOf(code) ?? '')
  return (originCode, divisionCode) => {
    const from = position(originCode)
    const to = position(divisionCode)
    return from === undefined || to === undefined ? null : Math.round(greatCircle(from, to))
  }
}

/** The haversine formula. */
function greatCircle(from: Position, to: Position): number {
  const half = (degrees: number) => Math.sin(radians(degrees) / 2) ** 2
  const along =
    half(to.latitude - from.latitude) +
    Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude)) * half(to.longitude - from.longitude)
  return 2 * EARTH_KM * Math.asin(Math.sqrt(along))
}
