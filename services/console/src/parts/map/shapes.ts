import { type Tile, tiles } from './tiles.ts'

export const mapName = 'shaoyang'

export type Point = [x: number, y: number]

/** The width of a tile is √3 and its height 2; rows stand three quarters of a height apart. */
export const centre = ({ column, row }: Pick<Tile, 'column' | 'row'>): Point => [column * Math.sqrt(3), -row * 1.5]

const gap = 0.95

/** The six corners, and the first again: GeoJSON closes its rings. */
function ring(tile: Tile): Point[] {
  const [x, y] = centre(tile)
  return Array.from({ length: 7 }, (_, i): Point => {
    const angle = (Math.PI / 3) * (i % 6) + Math.PI / 6
    return [x + gap * Math.cos(angle), y + gap * Math.sin(angle)]
  })
}

/** The scheme as GeoJSON, each division by its code. */
export const mapShapes = () => ({
  type: 'FeatureCollection' as const,
  features: tiles.map((tile) => ({
    type: 'Feature' as const,
    properties: { name: tile.code },
    geometry: { type: 'Polygon' as const, coordinates: [ring(tile)] },
  })),
})
