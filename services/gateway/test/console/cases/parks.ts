import { toFacts } from '@lianqiao/contracts'
import type { CarrierContent, RouteKey } from '@lianqiao/contracts/console-api'
import type { StandIns } from '../../support/in-process.ts'
import type { RouteCases } from '../route-case.ts'

const capacity = { kind: 'land', carriers: 1, size: 80, reserved: 10, free: 70, largestFree: 70 } as const
const park = { parkId: 'P02', name: 'East', kept: true, capacities: [capacity], carriersComplete: true }
const parkAnswer = { id: 'P02', mayKeep: true, capacities: [capacity], carriersComplete: true }
const listed: StandIns = {
  parks: { listParks: async () => ({ parks: [park, { ...park, parkId: 'P03', kept: false }] }) },
  carriers: { setCarriersComplete: async () => ({}) },
}

const content: CarrierContent = {
  ...{ kind: 'land', code: 'K-1', name: 'Plot 1', size: 80, facts: { powerKva: 500 }, chains: null },
  ...{ rentFenPerSquareMetreMonth: 1_500, priceFenPerMu: 20_000_000, availableFrom: '2026-12-01' },
  ...{ availableUntil: null, outline: [[111.4, 27.2]], note: '' },
}
const contentMessage = {
  ...{ kind: 'land', code: 'K-1', name: 'Plot 1', size: 80, facts: toFacts({ powerKva: 500 }), chains: [] },
  ...{
    rentFenPerSquareMetreMonth: 1_500,
    priceFenPerMu: 20_000_000,
    availableFrom: '2026-12-01',
    outline: [{ longitude: 111.4, latitude: 27.2 }],
  },
}
const carrier = { carrierId: 'K1', parkId: 'P02', content: contentMessage, free: 70, version: 3, state: 'offered' }
const carrierAnswer = { ...content, id: 'K1', free: 70, version: 3, state: 'offered' } as const

export const parkCases = {
  'GET /parks': {
    services: listed,
    told: { 'parks.listParks': { language: 'en' } },
    answer: { items: [parkAnswer, { id: 'P03', mayKeep: false, capacities: null }] },
  },
  'GET /parks/:id': { params: { id: 'P02' }, services: listed, answer: parkAnswer },
  'PUT /parks/:id': {
    params: { id: 'P02' },
    body: { carriersComplete: true },
    services: listed,
    told: { 'carriers.setCarriersComplete': { parkId: 'P02', complete: true } },
    answer: parkAnswer,
  },
  'GET /parks/:id/carriers': {
    params: { id: 'P02' },
    query: { kind: 'land', withdrawn: '1', asOf: '2026-12-01' },
    services: { carriers: { listCarriers: async () => ({ carriers: [carrier], totals: [capacity] }) } },
    told: { 'carriers.listCarriers': { parkId: 'P02', kind: 'land', withWithdrawn: true, asOf: '2026-12-01' } },
    answer: { items: [carrierAnswer], totals: [capacity], nextCursor: null },
  },
  'POST /parks/:id/carriers': {
    params: { id: 'P02' },
    body: content,
    services: { carriers: { addCarrier: async () => ({ carrier }) } },
    told: { 'carriers.addCarrier': { parkId: 'P02', content: contentMessage } },
    answer: carrierAnswer,
  },
  'GET /parks/:id/capacity': {
    params: { id: 'P02' },
    query: { from: '2026-12-01', until: '2026-12-02' },
    services: { carriers: { getCapacity: async () => ({ days: [{ day: '2026-12-01', capacities: [capacity] }] }) } },
    told: { 'carriers.getCapacity': { parkId: 'P02', from: '2026-12-01', until: '2026-12-02' } },
    answer: { days: [{ day: '2026-12-01', capacities: [capacity] }] },
  },
  'GET /parks/:id/leads': {
    params: { id: 'P02' },
    services: {
      carriers: {
        listProposedLeads: async () => ({
          leads: [
            { leadId: 'L1', score: 80, verdict: 'fits', place: 1 },
            { leadId: 'L2', score: 40, verdict: 'unknown', place: 2, waiting: true },
          ],
        }),
      },
      leads: { nameLeads: async () => ({ names: { L1: 'Clearview' } }) },
    },
    told: { 'leads.nameLeads': { leadIds: ['L1', 'L2'] } },
    answer: {
      items: [
        { leadId: 'L1', enterpriseName: 'Clearview', verdict: 'fits' },
        { leadId: 'L2', enterpriseName: null, waiting: true },
      ],
    },
  },
  'GET /carriers/:id': {
    params: { id: 'K1' },
    services: {
      carriers: {
        getCarrier: async () => ({ carrier, reservations: [{ reservationId: 'V1', kind: 'land', state: 'held' }] }),
      },
    },
    told: { 'carriers.getCarrier': { carrierId: 'K1', asOf: '' } },
    answer: { ...carrierAnswer, reservations: [{ id: 'V1', state: 'held', endedAt: null }] },
  },
  'GET /carriers/:id/history': {
    params: { id: 'K1' },
    services: {
      carriers: {
        getCarrierHistory: async () => ({
          entries: [
            { kind: 'added', content: contentMessage, bureauId: 'park-P02' },
            { kind: 'reserved', reservationId: 'V1' },
          ],
        }),
      },
    },
    told: { 'carriers.getCarrierHistory': { carrierId: 'K1' } },
    answer: {
      items: [
        { kind: 'added', content, bureauId: 'park-P02', reservationId: null },
        { kind: 'reserved', content: null, bureauId: null, reservationId: 'V1' },
      ],
    },
  },
  'PUT /carriers/:id': {
    params: { id: 'K1' },
    body: { ...content, version: 3 },
    services: { carriers: { changeCarrier: async () => ({ carrier }) } },
    told: { 'carriers.changeCarrier': { carrierId: 'K1', version: 3, content: contentMessage } },
    answer: carrierAnswer,
  },
  'POST /carriers/:id/withdraw': {
    params: { id: 'K1' },
    body: { version: 3 },
    services: { carriers: { withdrawCarrier: async () => ({ carrier: { ...carrier, state: 'withdrawn' } }) } },
    told: { 'carriers.withdrawCarrier': { carrierId: 'K1', version: 3 } },
    answer: { id: 'K1', state: 'withdrawn' },
  },
} satisfies Partial<RouteCases<RouteKey>>
