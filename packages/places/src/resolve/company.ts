const FORM = /公司|有限|股份|co\.? ?,? ?ltd|limited|\binc\b/

/** Where the legal form of a company's name begins; -1 where the text holds none. */
export function legalFormAt(text: string): number {
  return text.search(FORM)
}

/** Whether the text is, or holds, a company's name. */
export function isCompany(text: string): boolean {
  return legalFormAt(text) >= 0
}
