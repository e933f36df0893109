import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type AskedDay, api, type LibraryFilter } from './client.ts'

/** A lead's policies on another day than today, or as they were known on one; not asked for while both are ''. */
export function usePolicyCard(leadId: string, asked: AskedDay) {
  return useQuery({
    queryKey: ['lead', leadId, 'policies', asked],
    queryFn: ({ signal }) => api.policyCard(leadId, asked, signal),
    enabled: asked.asOf !== '' || asked.knownOn !== '',
    staleTime: 60_000,
  })
}

export function useLibrary(filter: LibraryFilter) {
  return useInfiniteQuery({
    queryKey: ['policies', filter],
    queryFn: ({ pageParam, signal }) => api.policies(filter, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  })
}

/** One clause in its latest version, or in the one that is asked for. */
export function useClause(id: string, version: string) {
  return useQuery({
    queryKey: ['policies', 'clause', id, version],
    queryFn: ({ signal }) => api.clause(id, version, signal),
  })
}

/** How many open leads a clause serves; asked again and again, for they are sought after it was published. */
export function useServedLeads(id: string) {
  return useQuery({
    queryKey: ['policies', 'served', id],
    queryFn: async ({ signal }) => (await api.clause(id, '', signal)).servedLeads,
    refetchInterval: 2_000,
  })
}

export const useCheckClauses = () => useMutation({ mutationFn: api.checkClauses })

export function usePublishClauses() {
  const refresh = useRefreshPolicies()
  return useMutation({
    mutationFn: ({ document, reason }: { document: object; reason: string }) => api.publishClauses(document, reason),
    onSuccess: refresh,
  })
}

export function useWithdrawClause(id: string) {
  const refresh = useRefreshPolicies()
  return useMutation({ mutationFn: (reason: string) => api.withdrawClause(id, reason), onSuccess: refresh })
}

/** The library, and every lead's answer, can be other ones now. */
function useRefreshPolicies() {
  const client = useQueryClient()
  return () => {
    for (const queryKey of [['policies'], ['lead']]) void client.invalidateQueries({ queryKey })
  }
}
