/** Text that a spreadsheet would take for a formula gets a ' before it; a number stays a number. */
export function withoutFormula(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
}
