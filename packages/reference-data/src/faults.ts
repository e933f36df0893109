/** What is wrong in the reference data, and where: file, row (its id or code), JSON pointer within the file. */
export type Fault = {
  readonly file: string
  readonly row: string | null
  readonly at: string
  readonly message: { readonly zhHans: string; readonly en: string }
}

export const fault = (file: string, row: string | null, at: string, zhHans: string, en: string): Fault => ({
  file,
  row,
  at,
  message: { zhHans, en },
})

/** One line for a terminal: `parks.json P03 /rows/2/division: …`. */
export const faultLine = ({ file, row, at, message }: Fault): string =>
  `${file}${row ? ` ${row}` : ''}${at ? ` ${at}` : ''}: ${message.zhHans} / ${message.en}`

/** Thrown when the reference data cannot be used; carries every fault found. */
export class ReferenceDataError extends Error {
  readonly faults: readonly Fault[]

  constructor(faults: readonly Fault[]) {
    super(`the reference data has ${faults.length} fault(s):\n${faults.map(faultLine).join('\n')}`)
    this.name = 'ReferenceDataError'
    this.faults = faults
  }
}
