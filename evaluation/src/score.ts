/** How many labelled fields of the predictions are as labelled; rows without labels are left out. */
export type FieldScore = { cases: number; labelled: number; right: number; share: number | null; wrong: unknown[] }

/** Compares only the fields named, and only where the row carries them. */
export function scoreFields<R extends Record<string, unknown>>(
  rows: readonly R[],
  predictions: readonly Record<string, unknown>[],
  labelOf: (row: R) => Record<string, unknown>,
): FieldScore {
  const wrong: unknown[] = []
  let labelled = 0
  for (const [i, row] of rows.entries()) {
    const label = labelOf(row)
    if (Object.keys(label).length === 0) continue
    labelled += 1
    const given = predictions[i]!
    const fits = Object.entries(label).every(([key, value]) => JSON.stringify(given[key]) === JSON.stringify(value))
    if (!fits) wrong.push({ row, given })
  }
  const right = labelled - wrong.length
  return { cases: rows.length, labelled, right, share: labelled === 0 ? null : right / labelled, wrong }
}

/** The fields of a row that are labels, by name. */
export function fieldsOf(row: Record<string, unknown>, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(names.filter((name) => name in row).map((name) => [name, row[name]]))
}
