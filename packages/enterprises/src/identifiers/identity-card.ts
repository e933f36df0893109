/** GB 11643-1999: weights of the first 17 digits; the check character by the sum modulo 11. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK = '10X98765432'

const FORM = /^[1-8]\d{5}(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX]$/

/** Whether a text is the number of a resident identity card (公民身份号码, GB 11643-1999): form, birthday, check character. */
export function isIdentityCard(code: string): boolean {
  if (!FORM.test(code)) return false
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(code[i]), 0)
  return code[17] === CHECK[sum % 11]
}
