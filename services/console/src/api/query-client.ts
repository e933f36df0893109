import { QueryCache, QueryClient } from '@tanstack/react-query'
import { asFailure } from './failure.ts'

/** Asks again only where that can help, and takes any 401 as the end of the session. */
export function createQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        if (asFailure(error).kind === 'signed-out') client.setQueryData(['me'], null)
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: (count, error) => count < 2 && asFailure(error).retryable,
        retryDelay: (attempt, error) => (asFailure(error).retryAfterSeconds ?? 2 ** attempt) * 1000,
      },
      mutations: { retry: false },
    },
  })
  return client
}
