import type { Outline } from '../../domain/outline.ts'
import { WrongCell } from './cell.ts'

/** "111.1 27.2; 111.2 27.2; …": longitude and latitude of each corner. */
export function outlineOf(said: string): Outline | null {
  if (said === '') return null
  return said.split(/[;；]/).map((corner) => {
    const [longitude, latitude, ...more] = corner
      .trim()
      .split(/[\s,，]+/)
      .map(Number)
    if (more.length > 0 || !Number.isFinite(longitude) || !Number.isFinite(latitude))
      throw new WrongCell(
        'outline',
        `"longitude latitude; …", found "${corner.trim()}"`,
        `应写成“经度 纬度; …”,填的是“${corner.trim()}”`,
      )
    return [longitude, latitude] as [number, number]
  })
}
