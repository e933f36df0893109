import type { CarrierContent } from '@lianqiao/contracts/console-api'
import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { asFailure } from './failure.ts'
import { type CarrierFilter, type NewReservation, parkCalls } from './park-calls.ts'

const firstPage = {
  initialPageParam: null as string | null,
  getNextPageParam: ({ nextCursor }: { nextCursor: string | null }) => nextCursor,
}

export const useParks = () =>
  useQuery({ queryKey: ['parks'], queryFn: async ({ signal }) => (await parkCalls.parks(signal)).items })

export const usePark = (id: string) =>
  useQuery({ queryKey: ['park', id], queryFn: ({ signal }) => parkCalls.park(id, signal) })

export const useCarriers = (parkId: string, filter: CarrierFilter) =>
  useInfiniteQuery({
    queryKey: ['park', parkId, 'carriers', filter],
    queryFn: ({ pageParam, signal }) => parkCalls.carriers(parkId, filter, pageParam, signal),
    placeholderData: keepPreviousData,
    ...firstPage,
  })

export const useCarrierHistory = (id: string) =>
  useQuery({
    queryKey: ['carrier', id, 'history'],
    queryFn: async ({ signal }) => (await parkCalls.carrierHistory(id, signal)).items,
  })

export const useCapacity = (parkId: string, from: string, until: string) =>
  useQuery({
    queryKey: ['park', parkId, 'capacity', from, until],
    queryFn: async ({ signal }) => (await parkCalls.capacity(parkId, from, until, signal)).days,
    placeholderData: keepPreviousData,
  })

export const useReservations = (parkId: string, state: string) =>
  useInfiniteQuery({
    queryKey: ['park', parkId, 'reservations', state],
    queryFn: ({ pageParam, signal }) => parkCalls.reservations(parkId, state, pageParam, signal),
    placeholderData: keepPreviousData,
    ...firstPage,
  })

export const useProposedLeads = (parkId: string) =>
  useInfiniteQuery({
    queryKey: ['park', parkId, 'leads'],
    queryFn: ({ pageParam, signal }) => parkCalls.proposedLeads(parkId, pageParam, signal),
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
  useParkChange((complete: boolean) => parkCalls.setComplete(parkId, complete))

/** Adds a carrier, or changes the one whose id and version are given. */
export const useKeepCarrier = (parkId: string, known: { id: string; version: number } | null) =>
  useParkChange((content: CarrierContent) =>
    known === null
      ? parkCalls.addCarrier(parkId, content)
      : parkCalls.changeCarrier(known.id, { ...content, version: known.version }),
  )

export const useWithdraw = () =>
  useParkChange(({ id, version }: { id: string; version: number }) => parkCalls.withdrawCarrier(id, version))

/** The key belongs to the opened dialog: pressing twice, or again after a lost answer, reserves once. */
export const useReserve = (carrierId: string) =>
  useParkChange(({ key, ...wish }: NewReservation & { key: string }) => parkCalls.reserve(carrierId, wish, key))

export const useRenew = () =>
  useParkChange(({ id, expiresAt }: { id: string; expiresAt: string }) => parkCalls.renew(id, expiresAt))

export const useRelease = () =>
  useParkChange(({ id, note }: { id: string; note: string }) => parkCalls.release(id, note))

export const useImport = (parkId: string) =>
  useParkChange(({ file, fileName }: { file: Blob; fileName: string }) =>
    parkCalls.importCarriers(parkId, file, fileName),
  )
