import type { IdentifierProblem } from './answer.ts'

/** 登记管理部门代码, GB 32100-2015 table 1 with its first amendment: 1 to 9, A (army), N (agriculture), Y (others). */
const REGISTRARS = '123456789ANY'

/** GB/T 2260, first two digits: provinces, the two SARs, and 10 for the State's own registrar. */
const PROVINCES = new Set(
  '10 11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82'.split(' '),
)

/** Prefectures in use since 1980, abolished ones included: cities to 20, areas and leagues to 43, 90 and above by province. */
function isPrefecture(number: number): boolean {
  return number <= 43 || number >= 90
}

/** Text that fills a field: one character throughout, or digits that count up or down. */
function isFilling(code: string): boolean {
  if (/^(.)\1+$/.test(code)) return true
  return '0123456789012345678901234567'.includes(code) || '9876543210987654321098765432'.includes(code)
}

/**
 * What is wrong with the first eight characters of a whole code, where anything is: filling, registration department,
 * division (characters 3 to 8, digits). Position is 1-based.
 */
export function formProblem(code: string): { problem: IdentifierProblem; position: number | null } | null {
  if (isFilling(code)) return { problem: 'placeholder', position: null }
  if (!REGISTRARS.includes(code.charAt(0))) return { problem: 'registrar', position: 1 }
  for (let i = 2; i < 8; i += 1) if (code.charAt(i) > '9') return { problem: 'alphabet', position: i + 1 }
  if (!PROVINCES.has(code.slice(2, 4))) return { problem: 'division', position: 3 }
  return isPrefecture(Number(code.slice(4, 6))) ? null : { problem: 'division', position: 5 }
}
