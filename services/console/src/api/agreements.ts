import type { AgreementContent, SimulateInput } from '@lianqiao/contracts/console-api'
import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from './call.ts'

export const useAgreements = (filter: { kind: string; parkId: string }) =>
  useQuery({
    queryKey: ['agreements', filter],
    queryFn: async ({ signal }) => (await call('GET /agreements', { query: filter, signal })).items,
    placeholderData: keepPreviousData,
  })

export const useAgreement = (id: string) =>
  useQuery({
    queryKey: ['agreement', id],
    queryFn: ({ signal }) => call('GET /agreements/:id', { params: { id }, signal }),
  })

export const useEntries = (id: string, year: string) =>
  useInfiniteQuery({
    queryKey: ['agreement', id, 'entries', year],
    queryFn: ({ pageParam, signal }) =>
      call('GET /agreements/:id/entries', { params: { id }, query: { year, cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  })

export const useStatement = (id: string, filter: { year: string; party: string }) =>
  useQuery({
    queryKey: ['agreement', id, 'statement', filter],
    queryFn: async ({ signal }) =>
      (await call('GET /agreements/:id/statement', { params: { id }, query: filter, signal })).items,
    placeholderData: keepPreviousData,
  })

/** Told what is wrong, it records nothing; else a new agreement, or the next version of the one that is given. */
export function useRecord(known: { id: string; version: number } | null) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (content: AgreementContent) => {
      const { problems } = await call('POST /agreements/check', { body: content })
      if (problems.length > 0) return { problems, agreement: null }
      const agreement =
        known === null
          ? await call('POST /agreements', { body: content })
          : await call('PUT /agreements/:id', {
              params: { id: known.id },
              body: { ...content, version: known.version },
            })
      return { problems, agreement }
    },
    onSuccess: () =>
      Promise.all([['agreements'], ['agreement']].map((queryKey) => client.invalidateQueries({ queryKey }))),
  })
}

export const useSimulate = () =>
  useMutation({ mutationFn: (input: SimulateInput) => call('POST /simulations', { body: input }) })

export function useReverse(agreementId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ entryId, reason }: { entryId: string; reason: string }) =>
      call('POST /entries/:id/reverse', { params: { id: entryId }, body: { reason } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['agreement', agreementId] }),
  })
}
