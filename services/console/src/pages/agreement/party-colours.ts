import type { AgreementContent, AgreementParty, Language } from '@lianqiao/contracts/console-api'
import { itemColour } from '../../parts/item-colours.ts'

/** The name and colour of a party, the same wherever the agreement is shown. */
export function partyLooks({ parties }: Pick<AgreementContent, 'parties'>, language: Language) {
  const place = (id: string) => parties.findIndex((party) => party.id === id)
  return {
    name: (id: string) => parties[place(id)]?.name[language] ?? id,
    colour: (id: string) => partyColour(parties, id),
  }
}

export const partyColour = (parties: Pick<AgreementParty, 'id'>[], id: string): string =>
  itemColour(
    Math.max(
      0,
      parties.findIndex((party) => party.id === id),
    ),
  )
