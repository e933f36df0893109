/** Longitude and latitude in degrees (WGS 84). */
export type Corner = readonly [longitude: number, latitude: number]

/** The corners of a plot in order, three at least; the last is joined to the first. */
export type Outline = readonly Corner[]

const METRES_PER_DEGREE = 111_320
const SQUARE_METRES_PER_MU = 2000 / 3

/** What a plot measures, in 亩, on the plane that touches the earth at its first corner. */
export function outlineMu(outline: Outline): number {
  const scale = Math.cos(((outline[0]?.[1] ?? 0) * Math.PI) / 180)
  const twice = edges(outline).reduce((sum, [a, b]) => sum + a[0] * b[1] - b[0] * a[1], 0)
  return ((Math.abs(twice) / 2) * scale * METRES_PER_DEGREE ** 2) / SQUARE_METRES_PER_MU
}

/** Whether an edge of the outline crosses another of its own. */
export function crossesItself(outline: Outline): boolean {
  const all = edges(outline)
  return all.some((one, i) => all.some((other, j) => j > i && cross(one, other)))
}

/** Whether two plots share ground; a common border is none. */
export function outlinesOverlap(a: Outline, b: Outline): boolean {
  const [edgesOfA, edgesOfB] = [edges(a), edges(b)]
  if (edgesOfA.some((one) => edgesOfB.some((other) => cross(one, other)))) return true
  return probes(a).some((point) => inside(point, b)) || probes(b).some((point) => inside(point, a))
}

/** The least box that holds it: west, south, east, north. */
export function boundsOf(outline: Outline): [west: number, south: number, east: number, north: number] {
  const longitudes = outline.map(([longitude]) => longitude)
  const latitudes = outline.map(([, latitude]) => latitude)
  return [Math.min(...longitudes), Math.min(...latitudes), Math.max(...longitudes), Math.max(...latitudes)]
}

type Edge = readonly [Corner, Corner]

function edges(outline: Outline): Edge[] {
  return outline.map((corner, i) => [corner, outline[(i + 1) % outline.length] as Corner])
}

/** Above zero where c lies left of the line from a to b; what is nearer than a centimetre lies on it. */
function side(a: Corner, b: Corner, c: Corner): number {
  const area = (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
  const length = Math.hypot(b[0] - a[0], b[1] - a[1])
  return Math.abs(area) < length * 1e-7 ? 0 : Math.sign(area)
}

function cross([a, b]: Edge, [c, d]: Edge): boolean {
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0
}

/** Corners, middles of edges, and a point of the inside: where outlines overlap without crossing, one of them shows it. */
function probes(outline: Outline): Corner[] {
  const middles = edges(outline).map(([a, b]): Corner => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2])
  return [...outline, ...middles, ...inner(outline)]
}

/** Middles of corner triples that lie inside: every simple outline has an ear among them. */
function inner(outline: Outline): Corner[] {
  return outline
    .map((b, i): Corner => {
      const a = outline.at(i - 1) as Corner
      const c = outline[(i + 1) % outline.length] as Corner
      return [(a[0] + b[0] + c[0]) / 3, (a[1] + b[1] + c[1]) / 3]
    })
    .filter((point) => inside(point, outline))
}

/** Strictly inside: a point on the border is not. */
function inside(point: Corner, outline: Outline): boolean {
  let within = false
  for (const [a, b] of edges(outline)) {
    if (onEdge(point, a, b)) return false
    if (a[1] > point[1] === b[1] > point[1]) continue
    if (point[0] < ((b[0] - a[0]) * (point[1] - a[1])) / (b[1] - a[1]) + a[0]) within = !within
  }
  return within
}

function onEdge(point: Corner, a: Corner, b: Corner): boolean {
  if (side(a, b, point) !== 0) return false
  const along = (point[0] - a[0]) * (b[0] - a[0]) + (point[1] - a[1]) * (b[1] - a[1])
  return along >= 0 && along <= (b[0] - a[0]) ** 2 + (b[1] - a[1]) ** 2
}
