import { toSimplified } from '@lianqiao/places'

/**
 * The form in which registered names are equal: one width, one script, no blanks, brackets or punctuation. It never
 * makes two different names one; likeness beyond that is the business of @lianqiao/enterprises.
 */
export function nameKey(name: string): string {
  return toSimplified(name.normalize('NFKC').toLowerCase()).replace(/[\p{P}\p{Z}\p{S}\p{C}]/gu, '')
}
