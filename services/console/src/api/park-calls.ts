import type {
  CapacityOfDay,
  Carrier,
  CarrierContent,
  CarrierDetail,
  CarrierHistoryEntry,
  CarrierPage,
  ImportPage,
  ParkRow,
  ProposedLeadPage,
  Reservation,
  ReservationPage,
} from '@lianqiao/contracts/console-api'
import { queryString, request } from './request.ts'

export type CarrierFilter = { kind: string; text: string; asOf: string; withdrawn: boolean }

export type NewReservation = { leadId: string; amount: number; expiresAt: string; note: string }

const part = encodeURIComponent

/** Every call about parks and what they have, named for what it does. */
export const parkCalls = {
  parks: (signal?: AbortSignal) => request<{ items: ParkRow[] }>('/parks', { signal }),
  park: (id: string, signal?: AbortSignal) => request<ParkRow>(`/parks/${part(id)}`, { signal }),
  setComplete: (id: string, carriersComplete: boolean) =>
    request<ParkRow>(`/parks/${part(id)}`, { method: 'PUT', body: { carriersComplete } }),
  carriers: (parkId: string, { withdrawn, ...filter }: CarrierFilter, cursor: string | null, signal?: AbortSignal) =>
    request<CarrierPage>(
      `/parks/${part(parkId)}/carriers${queryString({ ...filter, withdrawn: withdrawn ? '1' : null, cursor })}`,
      { signal },
    ),
  addCarrier: (parkId: string, content: CarrierContent) =>
    request<Carrier>(`/parks/${part(parkId)}/carriers`, { method: 'POST', body: content }),
  changeCarrier: (id: string, content: CarrierContent & { version: number }) =>
    request<Carrier>(`/carriers/${part(id)}`, { method: 'PUT', body: content }),
  withdrawCarrier: (id: string, version: number) =>
    request<Carrier>(`/carriers/${part(id)}/withdraw`, { method: 'POST', body: { version } }),
  carrier: (id: string, signal?: AbortSignal) => request<CarrierDetail>(`/carriers/${part(id)}`, { signal }),
  carrierHistory: (id: string, signal?: AbortSignal) =>
    request<{ items: CarrierHistoryEntry[] }>(`/carriers/${part(id)}/history`, { signal }),
  capacity: (parkId: string, from: string, until: string, signal?: AbortSignal) =>
    request<{ days: CapacityOfDay[] }>(`/parks/${part(parkId)}/capacity${queryString({ from, until })}`, { signal }),
  reservations: (parkId: string, state: string, cursor: string | null, signal?: AbortSignal) =>
    request<ReservationPage>(`/parks/${part(parkId)}/reservations${queryString({ state, cursor })}`, { signal }),
  proposedLeads: (parkId: string, cursor: string | null, signal?: AbortSignal) =>
    request<ProposedLeadPage>(`/parks/${part(parkId)}/leads${queryString({ cursor })}`, { signal }),
  reserve: (carrierId: string, wish: NewReservation, idempotencyKey: string) =>
    request<{ reservation: Reservation; free: number }>(`/carriers/${part(carrierId)}/reservations`, {
      method: 'POST',
      body: wish,
      idempotencyKey,
    }),
  renew: (id: string, expiresAt: string) =>
    request<Reservation>(`/reservations/${part(id)}/renew`, { method: 'POST', body: { expiresAt } }),
  release: (id: string, note: string) =>
    request<{ reservation: Reservation; free: number }>(`/reservations/${part(id)}/release`, {
      method: 'POST',
      body: { note },
    }),
  importCarriers: (parkId: string, file: Blob, fileName: string) =>
    request<ImportPage>(`/parks/${part(parkId)}/carrier-imports${queryString({ fileName })}`, {
      method: 'POST',
      body: file,
    }),
  importRows: (id: string, outcome: string, cursor: string | null) =>
    request<ImportPage>(`/carrier-imports/${part(id)}${queryString({ outcome, cursor })}`),
  /** Where the browser finds a file of all carriers. */
  exportAddress: (parkId: string, format: 'csv' | 'xlsx') => `/console-api/parks/${part(parkId)}/carriers.${format}`,
}
