import { type IdentifierAnswer, invalid, valid } from './answer.ts'
import { compactIdentifier } from './compact.ts'

/** SO sociedade (company), CO comerciante (merchant), EI empresário individual, AI and AIE interest groupings. */
const SERIES = /^(SO|CO|EI|AIE|AI)(?=\d)|(?<=\d)(SO|CO|EI|AIE|AI)$/

export type MacaoAnswer = IdentifierAnswer & {
  /** The number and its series in one writing, for comparing: `12345 SO` and `SO 12345` both give `12345SO`. */
  readonly canonical?: string
}

/**
 * Checks a number of Macao's Commercial and Movable Property Registry (商業及動產登記局): 3 to 6 digits, mostly with the
 * series before or behind them (`SO 12345`, `12345 (SO)`, `12345 CO`), or the 8-digit taxpayer number of the Financial
 * Services Bureau. There is no public check digit, so only the form is judged. Round brackets fall away like spaces.
 */
export function checkMacaoRegistration(input: string): MacaoAnswer {
  const code = compactIdentifier(input).replace(/[()]/g, '')
  const series = SERIES.exec(code)?.[0] ?? ''
  const start = series && code.startsWith(series) ? series.length : 0
  const number = code.slice(start, series && start === 0 ? -series.length : undefined)
  const length = [...number].length
  if (length < 3 || length > 8 || length === 7 || (series && length > 6)) return invalid(code, 'length')
  const characters = [...number]
  const wrong = characters.findIndex((c) => !(c >= '0' && c <= '9'))
  if (wrong >= 0) return invalid(code, 'alphabet', { position: start + wrong + 1 })
  return { ...valid(code), canonical: number.replace(/^0+(?=\d)/, '') + series }
}
