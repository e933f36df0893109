import type { Body, CarrierContent, ConsoleApi } from '@lianqiao/contracts/console-api'
import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from './call.ts'
import { asFailure } from './failure.ts'
import type { CarrierFilter } from './filters.ts'

const firstPage = {
  initialPageParam: null as string | null,
  getNextPageParam: ({ nextCursor }: { nextCursor: string | null }) => nextCursor,
}

export const useParks = () =>
  useQuery({ queryKey: ['parks'], queryFn: async ({ signal }) => (await call('GET /parks', { signal })).items })

export const usePark = (id: string) =>
  useQuery({ queryKey: ['park', id], queryFn: ({ signal }) => call('GET /parks/:id', { params: { id }, signal }) })

export const useCarriers = (parkId: string, filter: CarrierFilter) =>
  useInfiniteQuery({
    queryKey: ['park', parkId, 'carriers', filter],
    queryFn: ({ pageParam, signal }) => {
      const query = { ...filter, withdrawn: filter.withdrawn ? '1' : null, cursor: pageParam }
      return call('GET /parks/:id/carriers', { params: { id: parkId }, query, signal })
    },
    placeholderData: keepPreviousData,
    ...firstPage,
  })

export const useCarrierHistory = (id: string) =>
  useQuery({
    queryKey: ['carrier', id, 'history'],
    queryFn: async ({ signal }) => (await call('GET /carriers/:id/history', { params: { id }, signal })).items,
  })

export const useCapacity = (parkId: string, from: string, until: string) =>
  useQuery({
    queryKey: ['park', parkId, 'capacity', from, until],
    queryFn: async ({ signal }) =>
      (await call('GET /parks/:id/capacity', { params: { id: parkId }, query: { from, until }, signal })).days,
    placeholderData: keepPreviousData,
  })

export const useReservations = (parkId: string, state: string) =>
  useInfiniteQuery({
    queryKey: ['park', parkId, 'reservations', state],
    queryFn: ({ pageParam, signal }) =>
      call('GET /parks/:id/reservations', { params: { id: parkId }, query: { state, cursor: pageParam }, signal }),
    placeholderData: keepPreviousData,
    ...firstPage,
  })

export const useProposedLeads = (parkId: string) =>
  useInfiniteQuery({
    queryKey: ['park', parkId, 'leads'],
    queryFn: ({ pageParam, signal }) =>
      call('GET /parks/:id/leads', { params: { id: parkId }, query: { cursor: pageParam }, signal }),
    ...firstPage,
  })

/** A change of a park: when it is done, or refused because somebody was faster, everything about it is asked again. */
function useParkChange<Asked, Answer>(mutationFn: (asked: Asked) => Promise<Answer>) {
  const client = useQueryClient()
  const refresh = () =>
    Promise.all([['park'], ['parks'], ['carrier']].map((queryKey) => client.invalidateQueries({ queryKey })))
  return useMutation({
    mutationFn,
    onSuccess: refresh,
    onError: (error) => {
      const { kind } = asFailure(error)
      if (kind === 'conflict') void refresh()
      if (kind === 'signed-out') client.setQueryData(['me'], null)
    },
  })
}

export const useSetComplete = (parkId: string) =>
  useParkChange((carriersComplete: boolean) =>
    call('PUT /parks/:id', { params: { id: parkId }, body: { carriersComplete } }),
  )

/** Adds a carrier, or changes the one whose id and version are given. */
export const useKeepCarrier = (parkId: string, known: { id: string; version: number } | null) =>
  useParkChange((content: CarrierContent) =>
    known === null
      ? call('POST /parks/:id/carriers', { params: { id: parkId }, body: content })
      : call('PUT /carriers/:id', { params: { id: known.id }, body: { ...content, version: known.version } }),
  )

export const useWithdraw = () =>
  useParkChange(({ id, version }: { id: string; version: number }) =>
    call('POST /carriers/:id/withdraw', { params: { id }, body: { version } }),
  )

/** The key belongs to the opened dialog: pressing twice, or again after a lost answer, reserves once. */
export const useReserve = (carrierId: string) =>
  useParkChange(({ key, ...body }: Body<ConsoleApi['POST /carriers/:id/reservations']> & { key: string }) =>
    call('POST /carriers/:id/reservations', { params: { id: carrierId }, body, idempotencyKey: key }),
  )

export const useRenew = () =>
  useParkChange(({ id, expiresAt }: { id: string; expiresAt: string }) =>
    call('POST /reservations/:id/renew', { params: { id }, body: { expiresAt } }),
  )

export const useRelease = () =>
  useParkChange(({ id, note }: { id: string; note: string }) =>
    call('POST /reservations/:id/release', { params: { id }, body: { note } }),
  )

export const useImport = (parkId: string) =>
  useParkChange(({ file, fileName }: { file: Blob; fileName: string }) =>
    call('POST /parks/:id/carrier-imports', { params: { id: parkId }, query: { fileName }, file }),
  )
