import { type Figure, median, type Result } from './figures.ts'
import { type Curve, picture } from './picture.ts'
import { rivals } from './plan.ts'

const colours = ['#1f6feb', '#2da44e', '#bf8700', '#cf222e', '#8250df', '#57606a']

/** What the design asks for at a hundred thousand clauses on one core: name, figure, most (or least). */
const targets: readonly { name: string; of: (figure: Figure) => boolean; limit: number; least?: boolean }[] = [
  { name: 'region-targeted match, p99', of: ({ name }) => name === 'region-targeted match, p99', limit: 0.2 },
  {
    name: 'region-targeted match, leads/s',
    of: ({ name }) => name === 'region-targeted match, throughput',
    limit: 10_000,
    least: true,
  },
  { name: 'any region, p99', of: ({ name }) => name.startsWith('any region') && name.endsWith('p99'), limit: 2 },
  {
    name: 'explained top 20 and near misses, p99',
    of: ({ name }) => name.startsWith('explain') && name.endsWith('p99'),
    limit: 5,
  },
  { name: 'publish one clause, p99', of: ({ name }) => name.startsWith('publish') && name.endsWith('p99'), limit: 5 },
  { name: 'memory, MB RSS', of: ({ name }) => name.endsWith(', memory') && !name.startsWith('explain'), limit: 400 },
  { name: 'worst shape, p99', of: ({ name }) => name.startsWith('worst') && name.endsWith('p99'), limit: 10 },
]

/** The committed page: targets first, then every figure, rivals, and the picture. */
export function documentOf(figures: readonly Figure[], machine: string, load: string): string {
  const own = figures.filter(({ rival }) => rival === null)
  const at100k = own.filter(({ variant }) => variant.startsWith('100000 '))
  const rows = targets.flatMap(({ name, of, limit, least }) => {
    const found = at100k.filter(of)
    if (found.length === 0) return []
    const values = found.map(({ value }) => value)
    const worst = least ? Math.min(...values) : Math.max(...values)
    const reached = least ? worst >= limit : worst <= limit
    const missed = least ? limit / worst : worst / limit
    return [
      `| ${name} | ${least ? '≥' : '≤'} ${limit} | ${worst} | ${reached ? 'reached' : `missed by ${missed.toFixed(1)}×`} |`,
    ]
  })
  return `# Policy matching: figures

Made by \`npm run bench -- policies --write\` on ${machine}. Each task runs in a process of its own, on one core, from the
bare profile to the list with a status for each clause. After one untimed pass over the leads every time counts,
collections of garbage included. Load average when it began: ${load}; where a p99 lies far above the processor time of
the same set, others were using the machine. A rival's time counts only when the hash of its results equals ours; rivals
get the lead flattened beforehand, their missing values let pass by hand, and are spared telling *eligible* from *needs
information*. Memory is the whole process: reference data, index, leads and what is left over from building; the target is
held against matching and publishing, and the process that explains holds the documents of all clauses beside them.

## Against the targets, 100,000 clauses
The worst of all variants counts.

| | target | measured | |
| --- | --- | --- | --- |
${rows.join('\n')}

## Beside rivals
Milliseconds a lead (median), and how many times ours.

| set | ${['lianqiao', ...rivals].join(' | ')} |
| --- | ${['lianqiao', ...rivals].map(() => '---').join(' | ')} |
${rivalRows(figures).join('\n')}

A dash: not measured at that size, or failed.

![cost against clauses, and against matches](policies.svg)

## All of our own
| figure | set | value | unit | runs | spread |
| --- | --- | --- | --- | --- | --- |
${own.map((one) => `| ${one.name} | ${one.variant} | ${one.value} | ${one.unit} | ${one.runs} | ${one.spread} |`).join('\n')}
`
}

function rivalRows(figures: readonly Figure[]): string[] {
  const variants = [...new Set(figures.flatMap(({ rival, variant }) => (rival ? [variant] : [])))]
  return variants.map((variant) => {
    const mine = figures.find((one) => one.variant === variant && one.rival === null && one.unit === 'ms')!
    const cells = rivals.map((rival) => {
      const one = figures.find((figure) => figure.variant === variant && figure.rival === rival)
      return one ? `${one.value} (${one.ratio! < 10 ? one.ratio!.toFixed(1) : Math.round(one.ratio!)}×)` : '–'
    })
    return `| ${variant} | ${[mine.value, ...cells].join(' | ')} |`
  })
}

/** Cost against the number of clauses, everybody; and against the number of matches, ours at one size. */
export function pictureOf(sizes: readonly Result[], shapes: readonly Result[]): string {
  const engines = ['lianqiao', ...rivals]
  const curves = engines.flatMap((engine, at): Curve[] => {
    const points = sizes
      .filter(({ task, runs }) => task.engine === engine && runs.length > 0)
      .map(({ task, runs }) => [task.clauses, median(runs.map(({ p50 }) => p50))] as const)
    return points.length > 0 ? [{ label: engine, colour: colours[at]!, points }] : []
  })
  const points = shapes
    .filter(({ task, runs }) => task.what === 'match' && runs[0] && runs[0].matches > 0)
    .map(({ runs }) => [runs[0]!.matches, median(runs.map(({ p50 }) => p50))] as const)
  return picture([
    { title: 'A lead matched: uniform regions, 30 % unknown', x: 'clauses', y: 'ms (median)', curves },
    {
      title: '100,000 clauses, every shape',
      x: 'clauses listed for the lead',
      y: 'ms (median)',
      curves: [{ label: 'lianqiao', colour: colours[0]!, points }],
    },
  ])
}
