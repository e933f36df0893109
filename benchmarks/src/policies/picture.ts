/** Points of one curve, both axes logarithmic. */
export type Curve = { label: string; colour: string; points: readonly (readonly [x: number, y: number])[] }
export type Panel = { title: string; x: string; y: string; curves: readonly Curve[] }

const [width, height, left, top, right, bottom] = [460, 320, 62, 36, 20, 48]

/** Two panels side by side as SVG; nothing but text and lines, so that it can be read in a diff. */
export function picture(panels: readonly Panel[]): string {
  const inner = panels.map((panel, at) => `<g transform="translate(${at * width} 0)">${draw(panel)}</g>`).join('\n')
  const size = `width="${width * panels.length}" height="${height}" viewBox="0 0 ${width * panels.length} ${height}"`
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} font-family="sans-serif" font-size="11">
<rect width="100%" height="100%" fill="white"/>
${inner}
</svg>
`
}

function draw({ title, x, y, curves }: Panel): string {
  const all = curves.flatMap(({ points }) => points)
  const [xs, ys] = [axis(all.map(([value]) => value)), axis(all.map(([, value]) => value))]
  const px = (value: number) => left + xs.place(value) * (width - left - right)
  const py = (value: number) => height - bottom - ys.place(value) * (height - top - bottom)
  const lines = [
    `<text x="${left}" y="18" font-weight="bold">${title}</text>`,
    `<text x="${(left + width - right) / 2}" y="${height - 10}" text-anchor="middle">${x}</text>`,
    `<text transform="translate(14 ${(top + height - bottom) / 2}) rotate(-90)" text-anchor="middle">${y}</text>`,
    ...xs.ticks.map((value) =>
      tick(px(value), top, px(value), height - bottom, label(value), px(value), height - bottom + 15, 'middle'),
    ),
    ...ys.ticks.map((value) =>
      tick(left, py(value), width - right, py(value), label(value), left - 6, py(value) + 4, 'end'),
    ),
  ]
  for (const [at, curve] of curves.entries()) {
    const sorted = curve.points.toSorted((a, b) => a[0] - b[0])
    const path = sorted.map(([a, b]) => `${px(a).toFixed(1)},${py(b).toFixed(1)}`).join(' ')
    lines.push(`<polyline points="${path}" fill="none" stroke="${curve.colour}" stroke-width="1.5"/>`)
    for (const [a, b] of sorted)
      lines.push(`<circle cx="${px(a).toFixed(1)}" cy="${py(b).toFixed(1)}" r="3" fill="${curve.colour}"/>`)
    lines.push(`<text x="${left + 8}" y="${top + 12 + at * 14}" fill="${curve.colour}">${curve.label}</text>`)
  }
  return lines.join('\n')
}

function axis(values: readonly number[]) {
  const low = Math.floor(Math.log10(Math.min(...values)))
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...values))))
  return {
    place: (value: number) => (Math.log10(value) - low) / (high - low),
    ticks: Array.from({ length: high - low + 1 }, (_, at) => 10 ** (low + at)),
  }
}

const label = (value: number) => (value >= 1_000 ? `${value / 1_000}k` : String(Number(value.toPrecision(1))))

function tick(
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  text: string,
  x: number,
  y: number,
  anchor: string,
): string {
  const at = (value: number) => value.toFixed(1)
  const line = `<line x1="${at(x1)}" y1="${at(y1)}" x2="${at(x2)}" y2="${at(y2)}" stroke="#ddd"/>`
  return `${line}<text x="${at(x)}" y="${at(y)}" text-anchor="${anchor}" fill="#555">${text}</text>`
}
