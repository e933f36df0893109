/** What a spreadsheet takes for the beginning of a formula, whoever wrote it (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r]/
const ESCAPED = /^'(?=[=+\-@\t\r])/

/** A text that would begin a formula is made text by an apostrophe. */
export function escapeFormula(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text
}

/** The text as it was before an export escaped it. */
export function unescapeFormula(text: string): string {
  return text.replace(ESCAPED, '')
}
