import type { FactCase, FactLabel, FactPrediction } from './cases.ts'

/** Of the facts answered, how many as labelled; of those labelled, how many answered so. */
export type Score = {
  labelled: number
  answered: number
  right: number
  precision: number | null
  recall: number | null
}

export type FactMetrics = {
  texts: number
  /** Sums of money and areas together: a wrong figure is worse than none. */
  amountsAndAreas: Score
  all: Score
  perFact: Record<string, Score>
  perKind: Record<string, Score>
  /** Of the right ones, how many with the labelled certainty, and with a span that holds the labelled figure. */
  certainty: number | null
  span: number | null
  origin: { labelled: number; right: number }
  wantsPlace: { labelled: number; right: number }
  wrong: { id: string; text: string; missed: FactLabel[]; unlabelled: FactLabel[]; places: string[] }[]
}

const AMOUNT = /(?:Fen|Usd|Mu|SquareMetres|SquareMetreMonth)$/

/** Measures rows that carry `facts`; a right answer has the fact and both ends as labelled, exactly. */
export function factMetrics(rows: readonly FactCase[], predictions: readonly FactPrediction[]): FactMetrics {
  const pairs = rows.flatMap((row, index) =>
    row.facts ? [{ row, labels: row.facts, given: predictions[index]! }] : [],
  )
  const hits = pairs.map(({ row, labels, given }) => ({ row, labels, given, matched: match(labels, given.facts) }))
  const tally = (keep: (label: FactLabel, row: FactCase) => boolean) => {
    const of = (list: (one: (typeof hits)[number]) => readonly FactLabel[]) =>
      hits.reduce((sum, one) => sum + list(one).filter((label) => keep(label, one.row)).length, 0)
    return score(
      of((one) => one.labels),
      of((one) => one.given.facts),
      of(({ matched }) => matched.map(([label]) => label)),
    )
  }
  const facts = new Set(hits.flatMap(({ labels, given }) => [...labels, ...given.facts].map(({ fact }) => fact)))
  const kinds = new Set(hits.map(({ row }) => row.kind ?? ''))
  const matched = hits.flatMap((one) => one.matched)
  const placed = (key: 'origin' | 'wantsPlace') => {
    const labelled = rows.flatMap((row, index) =>
      row[key] === undefined ? [] : [row[key] === predictions[index]![key]],
    )
    return { labelled: labelled.length, right: labelled.filter(Boolean).length }
  }
  return {
    texts: pairs.length,
    amountsAndAreas: tally(({ fact }) => AMOUNT.test(fact)),
    all: tally(() => true),
    perFact: Object.fromEntries([...facts].sort().map((name) => [name, tally(({ fact }) => fact === name)])),
    perKind: Object.fromEntries([...kinds].map((kind) => [kind, tally((_, row) => (row.kind ?? '') === kind)])),
    certainty: share(
      matched,
      ([label]) => label.certainty !== undefined,
      ([label, given]) => label.certainty === given.certainty,
    ),
    span: share(
      matched,
      ([label]) => label.span !== undefined,
      ([label, given]) => holds(given.span!, label.span!),
    ),
    origin: placed('origin'),
    wantsPlace: placed('wantsPlace'),
    wrong: hits.flatMap(wrongOf),
  }
}

type Match = readonly [label: FactLabel, given: FactLabel]

function match(labels: readonly FactLabel[], given: readonly FactLabel[]): Match[] {
  const left = [...given]
  return labels.flatMap((label): Match[] => {
    const at = left.findIndex((one) => isSame(one, label))
    return at < 0 ? [] : [[label, left.splice(at, 1)[0]!]]
  })
}

const isSame = (a: FactLabel, b: FactLabel): boolean =>
  a.fact === b.fact && a.value === b.value && a.min === b.min && a.max === b.max

const holds = (outer: readonly [number, number], inner: readonly [number, number]): boolean =>
  outer[0] <= inner[0] && inner[1] <= outer[1]

function score(labelled: number, answered: number, right: number): Score {
  return {
    labelled,
    answered,
    right,
    precision: answered === 0 ? null : right / answered,
    recall: labelled === 0 ? null : right / labelled,
  }
}

function share(
  matches: readonly Match[],
  counts: (one: Match) => boolean,
  fits: (one: Match) => boolean,
): number | null {
  const counted = matches.filter(counts)
  return counted.length === 0 ? null : counted.filter(fits).length / counted.length
}

function wrongOf({
  row,
  labels,
  given,
  matched,
}: {
  row: FactCase
  labels: FactLabel[]
  given: FactPrediction
  matched: Match[]
}) {
  const missed = labels.filter((label) => !matched.some(([one]) => one === label))
  const unlabelled = given.facts.filter((fact) => !matched.some(([, one]) => one === fact))
  const places = (['origin', 'wantsPlace'] as const).flatMap((key) =>
    row[key] === undefined || row[key] === given[key] ? [] : [`${key}: ${row[key]} → ${given[key]}`],
  )
  return missed.length + unlabelled.length + places.length === 0
    ? []
    : [{ id: row.id, text: row.text, missed, unlabelled, places }]
}
