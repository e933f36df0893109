import { type IdentifierAnswer, invalid, valid } from './answer.ts'
import { CREDIT_CODE_ALPHABET, creditCodeCheckCharacter, organisationCodeHolds } from './check-characters.ts'
import { compactIdentifier } from './compact.ts'
import { formProblem } from './credit-code-form.ts'
import { isIdentityCard } from './identity-card.ts'

export type CreditCodeAnswer = IdentifierAnswer & {
  /** First positions of the neighbouring pairs that, exchanged, would make the code valid; the likeliest first. */
  readonly transpositions?: readonly number[]
}

/** What a character outside the alphabet was probably meant to be, likeliest first. Cyrillic and Greek twins included. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  I: '1',
  O: '0',
  Z: '2',
  S: '5',
  V: 'UYW',
  А: 'A',
  В: 'B',
  С: 'C',
  Е: 'E',
  Н: 'H',
  К: 'K',
  М: 'M',
  О: '0',
  Р: 'P',
  Т: 'T',
  Х: 'X',
  У: 'Y',
  З: '3',
  Ο: '0',
  Ι: '1',
  '|': '1',
  〇: '0',
  零: '0',
}

const LENGTH = 18

/**
 * Checks a unified social credit code (统一社会信用代码, GB 32100-2015).
 *
 * One problem is named, by this order: `length` (18 characters after spaces and hyphens are gone), `identity-card` (of
 * which nothing is told back), `placeholder`, `alphabet` (first wrong position; look-alikes get `meant`), then the check
 * character: `transposition-suspected` where exchanging two neighbours makes the code valid (`position` = first of the
 * two when only one exchange does), otherwise `check-character` at 18 with the `expected` one; last `registrar` and
 * `division`, for codes that are made up and hold by chance.
 */
export function checkCreditCode(input: string): CreditCodeAnswer {
  const code = compactIdentifier(input)
  const characters = [...code]
  if (characters.length !== LENGTH) return invalid(code, 'length')
  if (isIdentityCard(code)) return invalid('', 'identity-card')
  const form = formProblem(code)
  if (form?.problem === 'placeholder') return invalid(code, 'placeholder')
  const wrong = characters.findIndex((c) => !CREDIT_CODE_ALPHABET.includes(c))
  if (wrong >= 0) return invalid(code, 'alphabet', { position: wrong + 1, ...meantAt(characters, wrong) })
  const expected = creditCodeCheckCharacter(code)
  if (expected === code[17])
    return form === null ? valid(code) : invalid(code, form.problem, { position: form.position })
  const exchanges = exchangesThatHeal(code)
  if (exchanges.length === 0) return invalid(code, 'check-character', { position: LENGTH, expected })
  const position = exchanges.length === 1 ? exchanges[0]!.position : null
  const wellFormed = exchanges.filter((one) => one.wellFormed)
  const likely = wellFormed.length === 1 ? wellFormed[0] : exchanges.length === 1 ? exchanges[0] : undefined
  const suggestion = likely === undefined ? {} : { suggestion: exchange(code, likely.position - 1) }
  return {
    ...invalid(code, 'transposition-suspected', { position, ...suggestion }),
    transpositions: exchanges.map((one) => one.position),
  }
}

function meantAt(characters: readonly string[], at: number): { meant?: string; suggestion?: string } {
  const options = [...(LOOK_ALIKES[characters[at]!] ?? '')]
  if (options.length === 0) return {}
  const readings = options.map((option) => ({ option, code: repaired(characters, at, option) }))
  const holding = readings.find(({ code }) => code !== null && creditCodeCheckCharacter(code) === code[17])
  if (holding) return { meant: holding.option, suggestion: holding.code! }
  return { meant: options[0]! }
}

/** The whole code with every look-alike read as its first meaning and the one at `at` as `option`; null if others stay. */
function repaired(characters: readonly string[], at: number, option: string): string | null {
  let code = ''
  for (const [i, c] of characters.entries()) {
    const read = i === at ? option : CREDIT_CODE_ALPHABET.includes(c) ? c : LOOK_ALIKES[c]?.[0]
    if (read === undefined) return null
    code += read
  }
  return code
}

function exchange(code: string, i: number): string {
  return code.slice(0, i) + code[i + 1] + code[i] + code.slice(i + 2)
}

type Exchange = { readonly position: number; readonly wellFormed: boolean }

/**
 * Those that make the code valid, its registrar and division included. First those that leave an organisation code whose
 * own check holds.
 */
function exchangesThatHeal(code: string): Exchange[] {
  const found: Exchange[] = []
  for (let i = 0; i + 1 < LENGTH; i += 1) {
    if (code[i] === code[i + 1]) continue
    const other = exchange(code, i)
    if (creditCodeCheckCharacter(other) !== other[17] || formProblem(other) !== null) continue
    found.push({ position: i + 1, wellFormed: organisationCodeHolds(other) })
  }
  return found.sort((a, b) => Number(b.wellFormed) - Number(a.wellFormed))
}
