import { type IdentifierAnswer, invalid, valid } from './answer.ts'
import { compactIdentifier } from './compact.ts'

const MEANT_DIGIT: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1', Z: '2', S: '5', B: '8', G: '6' }

/**
 * Checks a Hong Kong business registration number (商業登記號碼): 8 digits, the head of the certificate number
 * `12345678-000-01-23-4`, and since 27 December 2023 the company's unique business identifier. The forms with the
 * branch (11 digits) and the whole certificate number (16) are accepted, `normalized` is the head. Neither the Inland
 * Revenue Department nor the Companies Registry publishes a check digit, so only the form is judged.
 */
export function checkHongKongBusinessRegistration(input: string): IdentifierAnswer {
  const code = compactIdentifier(input)
  const length = [...code].length
  if (length === 8) return digitsOnly(code, 0)
  if (length !== 11 && length !== 16) return invalid(code, 'length')
  const answer = digitsOnly(code, 0)
  return answer.valid ? valid(code.slice(0, 8)) : answer
}

/**
 * Checks a Hong Kong company number (公司編號, CR No.): 7 digits before 27 December 2023; the 8 digits of the business
 * registration number since; or a letter and 7 digits (F for registered non-Hong Kong companies; C, and other letters,
 * for the substitute numbers that the Companies Registry gives to entities without a business registration).
 */
export function checkHongKongCompanyNumber(input: string): IdentifierAnswer {
  const code = compactIdentifier(input)
  const length = [...code].length
  if (length === 8 && /^[A-Z]/.test(code)) return digitsOnly(code, 1)
  if (length !== 7 && length !== 8) return invalid(code, 'length')
  return digitsOnly(code, 0)
}

/** All characters from index `from` on are digits, or the first that is not is named. */
function digitsOnly(code: string, from: number): IdentifierAnswer {
  const characters = [...code]
  const wrong = characters.findIndex((c, i) => i >= from && !(c >= '0' && c <= '9'))
  if (wrong < 0) return valid(code)
  const meant = MEANT_DIGIT[characters[wrong]!]
  return invalid(code, 'alphabet', { position: wrong + 1, ...(meant === undefined ? {} : { meant }) })
}
