import type { AgreementContent, SimulateInput } from '@lianqiao/contracts/console-api'
import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { agreementCalls } from './agreement-calls.ts'

export const useAgreements = (filter: { kind: string; parkId: string }) =>
  useQuery({
    queryKey: ['agreements', filter],
    queryFn: async ({ signal }) => (await agreementCalls.agreements(filter, signal)).items,
    placeholderData: keepPreviousData,
  })

export const useAgreement = (id: string) =>
  useQuery({ queryKey: ['agreement', id], queryFn: ({ signal }) => agreementCalls.agreement(id, signal) })

export const useEntries = (id: string, year: string) =>
  useInfiniteQuery({
    queryKey: ['agreement', id, 'entries', year],
    queryFn: ({ pageParam, signal }) => agreementCalls.entries(id, year, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  })

export const useStatement = (id: string, filter: { year: string; party: string }) =>
  useQuery({
    queryKey: ['agreement', id, 'statement', filter],
    queryFn: async ({ signal }) => (await agreementCalls.statement(id, filter, signal)).items,
    placeholderData: keepPreviousData,
  })

/** Told what is wrong, it records nothing; else a new agreement, or the next version of the one that is given. */
export function useRecord(known: { id: string; version: number } | null) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (content: AgreementContent) => {
      const { problems } = await agreementCalls.check(content)
      if (problems.length > 0) return { problems, agreement: null }
      const agreement =
        known === null
          ? await agreementCalls.record(content)
          : await agreementCalls.change(known.id, { ...content, version: known.version })
      return { problems, agreement }
    },
    onSuccess: () =>
      Promise.all([['agreements'], ['agreement']].map((queryKey) => client.invalidateQueries({ queryKey }))),
  })
}

export const useSimulate = () => useMutation({ mutationFn: (input: SimulateInput) => agreementCalls.simulate(input) })

export function useReverse(agreementId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ entryId, reason }: { entryId: string; reason: string }) => agreementCalls.reverse(entryId, reason),
    onSuccess: () => client.invalidateQueries({ queryKey: ['agreement', agreementId] }),
  })
}
