import type { RouteKey } from '@lianqiao/contracts/console-api'
import type { StandIns } from '../../support/in-process.ts'
import type { RouteCases } from '../route-case.ts'

const threeUnread: StandIns = { notifications: { listInbox: async () => ({ unread: 3 }) } }

export const sessionCases = {
  'GET /me': {
    services: threeUnread,
    told: { 'notifications.listInbox': { pageSize: 1, unreadOnly: true } },
    answer: {
      officerId: 'officer of city',
      bureau: { id: 'city', kind: 'city' },
      language: 'en',
      unread: 3,
      rights: ['publish-policies'],
    },
  },
  'PUT /me/language': {
    body: { language: 'en' },
    services: threeUnread,
    answer: { officerId: 'officer of city', language: 'en' },
  },
  'POST /sign-out': { services: {}, answer: '' },
  'GET /reference': { services: {}, answer: { places: { 430500: { en: 'Shaoyang' } } } },
  'GET /overview': {
    services: {
      leads: {
        overview: async () => ({
          byStatus: { submitted: 2 },
          byChain: { none: 2 },
          byOrigin: { 440300: 2 },
          byDay: { '2026-11-24': 2 },
        }),
      },
    },
    answer: {
      byStatus: { submitted: 2 },
      byChain: { none: 2 },
      byOrigin: [{ code: '440300', count: 2 }],
      byDay: [{ day: '2026-11-24', count: 2 }],
    },
  },
} satisfies Partial<RouteCases<RouteKey>>
