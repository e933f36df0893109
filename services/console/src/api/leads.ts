import type { Body, ConsoleApi, LeadDetail, LeadStatus } from '@lianqiao/contracts/console-api'
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from './call.ts'
import { asFailure } from './failure.ts'
import type { LeadFilter } from './filters.ts'

export function useLeads(filter: LeadFilter) {
  return useInfiniteQuery({
    queryKey: ['leads', filter],
    queryFn: ({ pageParam, signal }) => call('GET /leads', { query: { ...filter, cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  })
}

/** One lead; asked again while something of it is still missing, in case its live event was lost. */
export function useLead(id: string) {
  return useQuery({
    queryKey: ['lead', id],
    queryFn: ({ signal }) => call('GET /leads/:id', { params: { id }, signal }),
    refetchInterval: ({ state }) => (state.data && isIncomplete(state.data) ? 10_000 : false),
  })
}

/** The bureau takes the lead. A refusal because another was first brings the page up to date. */
export function useClaim(id: string) {
  const client = useQueryClient()
  const refresh = () =>
    Promise.all([['lead', id], ['leads'], ['overview']].map((queryKey) => client.invalidateQueries({ queryKey })))
  return useMutation({
    mutationFn: (purpose: string) => call('POST /leads/:id/claim', { params: { id }, body: { purpose } }),
    onSuccess: (lead) => {
      client.setQueryData(['lead', id], lead)
      void refresh()
    },
    onError: (error) => {
      const { kind } = asFailure(error)
      if (kind === 'claimed-by-another' || kind === 'conflict') void refresh()
      if (kind === 'signed-out') client.setQueryData(['me'], null)
    },
  })
}

/** An officer says which chain the lead belongs to; parks, policies and perhaps the bureau follow. */
export function useCorrectChain(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: Body<ConsoleApi['POST /leads/:id/chain']>) =>
      call('POST /leads/:id/chain', { params: { id }, body }),
    onSuccess: (lead) => {
      client.setQueryData(['lead', id], lead)
      for (const queryKey of [['lead', id], ['leads'], ['overview']]) void client.invalidateQueries({ queryKey })
    },
  })
}

/** Nobody has acknowledged it yet: its clock runs. */
export const isOpen = (status: LeadStatus): boolean => status === 'submitted' || status === 'assigned'

function isIncomplete(lead: LeadDetail): boolean {
  const { routing, parks, policies, deliveries } = lead
  return (
    routing.state === 'waiting' ||
    parksPending(lead) ||
    policiesPending(lead) ||
    [parks, policies, deliveries].includes(null)
  )
}

/** The service answers, but has not decided about this lead yet. */
export const parksPending = ({ routing, parks }: LeadDetail): boolean =>
  parks?.length === 0 && (routing.state === 'waiting' || routing.parksPending)

export const policiesPending = ({ routing, policies }: LeadDetail): boolean =>
  policies?.clauses.length === 0 && (routing.state === 'waiting' || routing.policiesPending)
