import { type DomainError, refuse } from '@lianqiao/service-kit'

export type FileFormat = 'csv' | 'xlsx'

/**
 * What a file is, by its first bytes and not by its name. Refused (media-type-unsupported): the old .xls and encrypted
 * workbooks, which begin alike, and what is neither a workbook nor text.
 */
export function sniff(head: Buffer): FileFormat | DomainError {
  if (head.subarray(0, 4).equals(Buffer.from('PK\x03\x04', 'latin1'))) return 'xlsx'
  if (head.subarray(0, 4).equals(Buffer.from('d0cf11e0', 'hex')))
    return unsupported('an .xls or an encrypted workbook: save it as .xlsx without a password')
  if (head.length === 0) return unsupported('an empty file')
  if (head.includes(0)) return unsupported('a binary file')
  return 'csv'
}

export function unsupported(found: string): DomainError<'media-type-unsupported'> {
  return refuse('media-type-unsupported', { expected: 'CSV (UTF-8 or GB18030) or .xlsx', found })
}

export function tooMuch(limitBytes: number): DomainError<'too-large'> {
  return refuse('too-large', { limitBytes })
}
