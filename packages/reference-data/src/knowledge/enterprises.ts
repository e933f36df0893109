import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { EnterpriseKnowledge, NameLexicon } from '@lianqiao/enterprises'
import type { Files } from '../cross-check/rule.ts'
import { dataDirectory } from '../read.ts'
import { placeKnowledge } from './places.ts'

/** What the enterprise matcher knows: the words that names are made of, and the places. */
export const enterpriseKnowledge = async (
  reference: Pick<Files, 'nationalDivisions' | 'origins'>,
): Promise<EnterpriseKnowledge> => {
  const [lexicon, places] = await Promise.all([
    readFile(join(dataDirectory, 'enterprises', 'lexicon.json'), 'utf8'),
    placeKnowledge(reference),
  ])
  return { lexicon: JSON.parse(lexicon) as NameLexicon, places }
}
