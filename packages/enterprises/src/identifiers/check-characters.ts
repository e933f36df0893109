/** GB 32100-2015, table 1: the 31 characters of a unified social credit code. I, O, Z, S and V are left out. */
export const CREDIT_CODE_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** GB 32100-2015, table 2: 3^(i-1) mod 31. */
const CREDIT_CODE_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

/** GB 11714-1997: weights of the first eight characters of an organisation code. */
const ORGANISATION_CODE_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2]

/** The 18th character for the first 17 of `code` (all of them in the alphabet). */
export function creditCodeCheckCharacter(code: string): string {
  let sum = 0
  for (let i = 0; i < 17; i += 1) sum += CREDIT_CODE_ALPHABET.indexOf(code[i]!) * CREDIT_CODE_WEIGHTS[i]!
  return CREDIT_CODE_ALPHABET[(31 - (sum % 31)) % 31]!
}

/** Whether characters 9 to 17 of a credit code are an organisation code whose own check character (GB 11714) holds. */
export function organisationCodeHolds(code: string): boolean {
  let sum = 0
  for (let i = 0; i < 8; i += 1) sum += Number.parseInt(code[8 + i]!, 36) * ORGANISATION_CODE_WEIGHTS[i]!
  const value = (11 - (sum % 11)) % 11
  return code[16] === (value === 10 ? 'X' : String(value))
}
