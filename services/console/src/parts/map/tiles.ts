export type Tile = {
  /** GB/T 2260 */
  code: string
  column: number
  row: number
}

/**
 * The twelve divisions as equal six-sided tiles, north on top. Arranged so that tiles which touch are neighbours in
 * fact and the directions between county seats hold; areas and borders are not those of the ground. Rows are shifted
 * by half a tile.
 */
export const tiles: Tile[] = [
  { code: '430524', column: 2, row: 0 },
  { code: '430522', column: 3, row: 0 },
  { code: '430525', column: 1.5, row: 1 },
  { code: '430511', column: 2.5, row: 1 },
  { code: '430502', column: 3.5, row: 1 },
  { code: '430582', column: 4.5, row: 1 },
  { code: '430527', column: 1, row: 2 },
  { code: '430581', column: 2, row: 2 },
  { code: '430503', column: 3, row: 2 },
  { code: '430529', column: 0.5, row: 3 },
  { code: '430528', column: 1.5, row: 3 },
  { code: '430523', column: 2.5, row: 3 },
]

/** The corner where the city's three districts meet: what belongs to the city itself stands here. */
export const cityCorner = { column: 3, row: 4 / 3 }
