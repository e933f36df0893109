import { type DomainError, refuse } from '@lianqiao/service-kit'

export type FileFormat = 'csv' | 'xlsx'

/**
 * What a file is, by its first bytes and not by its name. Refused (media-type-unsupported): the old .xls and encrypted
 * workbooks, which begin alike, and what is neither a workbook nor text.
 */
export function sniff(head: Buffer): FileFormat | DomainError {
  if (head.subarray(0, 4).equals(Buffer.from('PK\x03\x04', 'latin1'))) return 'xlsx'
  if (head.subarray(0, 4).equals(Buffer.from('d0cf11e0', 'hex')))
    return unsupported(
      'an .xls or an encrypted workbook: save it as .xlsx without a password',
      '旧版 .xls 或加密的工作簿;请另存为不带密码的 .xlsx',
    )
  if (head.length === 0) return unsupported('an empty file', '空文件')
  if (head.includes(0)) return unsupported('a binary file', '二进制文件')
  return 'csv'
}

export function unsupported(found: string, zh: string): DomainError<'media-type-unsupported'> {
  return refuse('media-type-unsupported', {
    ...{ expected: 'CSV (UTF-8 or GB18030) or .xlsx', found },
    zh: `应为 CSV(UTF-8 或 GB18030)或 .xlsx,收到的是${zh}`,
  })
}

export function tooMuch(limitBytes: number): DomainError<'too-large'> {
  return refuse('too-large', { limitBytes })
}
