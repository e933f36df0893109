import type { Language, Me } from '@lianqiao/contracts/console-api'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useLanguageSwitch } from '../i18n/language-provider.tsx'
import { call } from './call.ts'
import { ApiFailure } from './failure.ts'

/** The signed-in officer; null when nobody is signed in. */
export function useSession() {
  return useQuery<Me | null>({
    queryKey: ['me'],
    queryFn: ({ signal }) =>
      call('GET /me', { signal }).catch((error: unknown) => {
        if (error instanceof ApiFailure && error.kind === 'signed-out') return null
        throw error
      }),
    staleTime: 60_000,
  })
}

/** The officer, on pages that are only shown to one. */
export function useMe(): Me {
  const { data } = useSession()
  if (!data) throw new Error('useMe on a page without a session')
  return data
}

/** Changes what the page speaks at once, and remembers it for the officer. */
export function useSetLanguage() {
  const client = useQueryClient()
  const { change } = useLanguageSwitch()
  return useMutation({
    mutationFn: async (language: Language) => {
      const kept = client.getQueryData(['me']) ? call('PUT /me/language', { body: { language } }) : null
      await change(language)
      return kept
    },
    onSuccess: async (me) => {
      if (me === null) return
      client.setQueryData(['me'], me)
      // Reasons and questions come from the services in the officer's language.
      await client.invalidateQueries({
        predicate: ({ queryKey }) => queryKey[0] !== 'me' && queryKey[0] !== 'reference',
      })
    },
  })
}

export function useSignOut() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => call('POST /sign-out', {}),
    onSuccess: () => {
      client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' })
      client.setQueryData(['me'], null)
    },
  })
}
