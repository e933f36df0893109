import type { Language, Names, Reference } from '@lianqiao/contracts/console-api'
import { useQuery } from '@tanstack/react-query'
import { useWords } from '../i18n/use-words.ts'
import { call } from './call.ts'

const nothing: Reference = { chains: [], chainLists: [], parks: [], bureaus: [], places: {} }

/** Names of chains, parks, bureaus and places in the reader's language; an unknown id stands for itself. */
export function useReference() {
  const { language } = useWords()
  const { data = nothing } = useQuery({
    queryKey: ['reference'],
    queryFn: ({ signal }) => call('GET /reference', { signal }),
    staleTime: 3_600_000,
  })
  return { data, ...lookUps(data, language) }
}

export function lookUps(reference: Reference, language: Language) {
  const named = (rows: { id: string; names: Names }[], id: string) =>
    rows.find((row) => row.id === id)?.names[language] ?? id
  return {
    chainName: (id: string) => named(reference.chains, id),
    bureauName: (id: string) => named(reference.bureaus, id),
    parkName: (id: string) => named(reference.parks, id),
    placeName: (code: string) => reference.places[code]?.[language] ?? code,
  }
}
