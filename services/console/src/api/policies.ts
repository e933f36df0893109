import type { Body, ConsoleApi } from '@lianqiao/contracts/console-api'
import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from './call.ts'
import type { AskedDay, LibraryFilter } from './filters.ts'

/** A lead's policies on another day than today, or as they were known on one; not asked for while both are ''. */
export function usePolicyCard(leadId: string, asked: AskedDay) {
  return useQuery({
    queryKey: ['lead', leadId, 'policies', asked],
    queryFn: ({ signal }) => call('GET /leads/:id/policies', { params: { id: leadId }, query: asked, signal }),
    enabled: asked.asOf !== '' || asked.knownOn !== '',
    staleTime: 60_000,
  })
}

export function useLibrary(filter: LibraryFilter) {
  return useInfiniteQuery({
    queryKey: ['policies', filter],
    queryFn: ({ pageParam, signal }) => call('GET /policies', { query: { ...filter, cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  })
}

/** One clause in its latest version, or in the one that is asked for. */
export function useClause(id: string, version: string) {
  return useQuery({
    queryKey: ['policies', 'clause', id, version],
    queryFn: ({ signal }) => call('GET /policies/:id', { params: { id }, query: { version }, signal }),
  })
}

/** How many open leads a clause serves; asked again and again, for they are sought after it was published. */
export function useServedLeads(id: string) {
  return useQuery({
    queryKey: ['policies', 'served', id],
    queryFn: async ({ signal }) => (await call('GET /policies/:id', { params: { id }, signal })).servedLeads,
    refetchInterval: 2_000,
  })
}

export const useCheckClauses = () =>
  useMutation({ mutationFn: (document: object) => call('POST /policies/check', { body: { document } }) })

export function usePublishClauses() {
  const refresh = useRefreshPolicies()
  return useMutation({
    mutationFn: (body: Body<ConsoleApi['POST /policies']>) => call('POST /policies', { body }),
    onSuccess: refresh,
  })
}

export function useWithdrawClause(id: string) {
  const refresh = useRefreshPolicies()
  return useMutation({
    mutationFn: (reason: string) => call('POST /policies/:id/withdraw', { params: { id }, body: { reason } }),
    onSuccess: refresh,
  })
}

/** The library, and every lead's answer, can be other ones now. */
function useRefreshPolicies() {
  const client = useQueryClient()
  return () => {
    for (const queryKey of [['policies'], ['lead']]) void client.invalidateQueries({ queryKey })
  }
}
