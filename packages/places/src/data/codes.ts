const MUNICIPALITIES = new Set(['11', '12', '31', '50'])
const WHOLE = new Set(['71', '81', '82'])

/** Province of a GB/T 2260 code: its first two digits and four zeros. */
export function provinceOf(code: string): string {
  return `${code.slice(0, 2)}0000`
}

/**
 * Prefecture-level code of a division: the municipality or SAR itself; a county directly under its province (济源 419001)
 * stands for itself; null for a province, which has several.
 */
export function prefectureOf(code: string): string | null {
  const head = code.slice(0, 2)
  if (MUNICIPALITIES.has(head) || WHOLE.has(head)) return provinceOf(code)
  if (code.endsWith('0000')) return null
  if (code.slice(2, 4) === '90') return code.endsWith('00') ? null : code
  return `${code.slice(0, 4)}00`
}

/** Whether a division is, or lies in, another: its own code, its prefecture's or its province's. */
export function liesWithin(code: string, division: string): boolean {
  return code === division || prefectureOf(code) === division || provinceOf(code) === division
}
