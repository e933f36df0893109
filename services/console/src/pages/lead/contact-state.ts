import type { LeadDetail, Me } from '@lianqiao/contracts/console-api'

/**
 * Why the contact is shown or not:
 * `open`; `claim-first`; `others`: another bureau claimed the lead; `withheld`: from Hong Kong or Macao, whose personal
 * data must not cross to Shaoyang (PIPL art. 39), so a claim does not open it either.
 */
export type ContactState = 'none' | 'open' | 'claim-first' | 'others' | 'withheld'

const sar = ['810000', '820000']

export function contactState(
  { contact, originCode, claimedByBureauId }: Pick<LeadDetail, 'contact' | 'originCode' | 'claimedByBureauId'>,
  { bureau }: Pick<Me, 'bureau'>,
): ContactState {
  if (contact === null) return 'none'
  if (!contact.masked) return 'open'
  if (sar.includes(originCode) && bureau.kind !== 'station') return 'withheld'
  return claimedByBureauId !== null && claimedByBureauId !== bureau.id ? 'others' : 'claim-first'
}
