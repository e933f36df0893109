import type { RouteKey } from '@lianqiao/contracts/console-api'
import type { RouteCases } from '../route-case.ts'

const reservation = { reservationId: 'V1', carrierId: 'K1', kind: 'land', leadId: 'L1', amount: 10, state: 'held' }
const answer = { id: 'V1', kind: 'land', amount: 10, state: 'held', endedAt: null } as const
const expiresAt = '2026-12-20T10:00:00Z'

export const reservationCases = {
  'GET /parks/:id/reservations': {
    params: { id: 'P02' },
    query: { state: 'held' },
    services: { carriers: { listReservations: async () => ({ reservations: [reservation], nextCursor: 'more' }) } },
    told: { 'carriers.listReservations': { parkId: 'P02', leadId: '', state: 'held', pageSize: 50 } },
    answer: { items: [answer], nextCursor: 'more' },
  },
  'GET /leads/:id/reservations': {
    params: { id: 'L1' },
    services: { carriers: { listReservations: async () => ({ reservations: [reservation] }) } },
    told: { 'carriers.listReservations': { parkId: '', leadId: 'L1' } },
    answer: { items: [answer] },
  },
  'POST /carriers/:id/reservations': {
    params: { id: 'K1' },
    body: { leadId: 'L1', amount: 10, expiresAt, note: '' },
    headers: { 'idempotency-key': 'once' },
    services: { carriers: { reserve: async () => ({ reservation, free: 60 }) } },
    told: { 'carriers.reserve': { carrierId: 'K1', leadId: 'L1', amount: 10, expiresAt, idempotencyKey: 'once' } },
    answer: { reservation: answer, free: 60 },
  },
  'POST /reservations/:id/renew': {
    params: { id: 'V1' },
    body: { expiresAt },
    services: { carriers: { renew: async () => ({ reservation }) } },
    told: { 'carriers.renew': { reservationId: 'V1', expiresAt } },
    answer,
  },
  'POST /reservations/:id/release': {
    params: { id: 'V1' },
    body: { note: 'not needed' },
    services: { carriers: { release: async () => ({ reservation: { ...reservation, state: 'released' }, free: 70 }) } },
    told: { 'carriers.release': { reservationId: 'V1', note: 'not needed' } },
    answer: { reservation: { id: 'V1', state: 'released' }, free: 70 },
  },
} satisfies Partial<RouteCases<RouteKey>>
