import type { RouteKey } from '@lianqiao/contracts/console-api'
import type { RouteCases } from '../route-case.ts'

const head = { leadId: 'L1', part: 'responsible', deliveredAt: '2026-11-25T01:00:00Z' }
const place = { freedParkId: 'P02', carrierName: 'B2', carrierKind: 'workshop', needed: '900', free: '1200.5' }
const policy = { clauseId: 'SY-1', clauseVersion: '2', policyTitle: 'Measures', documentNumber: '6', minFen: '100' }

export const inboxCases = {
  'GET /inbox': {
    query: { unread: '1', cursor: 'after' },
    services: {
      notifications: {
        listInbox: async () => ({
          items: [
            { ...head, notificationId: 'N1', template: 'lead-assigned', fields: { enterpriseName: 'Clearview' } },
            { ...head, notificationId: 'N2', template: 'place-freed', fields: { ...place, freedBy: 'released' } },
            {
              ...{ ...head, notificationId: 'N3', template: 'policy-serves-lead', readAt: '2026-11-25T01:30:00Z' },
              fields: { ...policy, 'title.en': 'Grant', assurance: 'verified', policyStatus: 'eligible' },
            },
          ],
          nextCursor: 'more',
          unread: 2,
        }),
      },
    },
    told: { 'notifications.listInbox': { unreadOnly: true, cursor: 'after', pageSize: 30 } },
    answer: {
      items: [
        { id: 'N1', template: 'lead-assigned', enterpriseName: 'Clearview', leadStatus: 'submitted', readAt: null },
        {
          ...{ id: 'N2', template: 'place-freed' },
          place: { parkId: 'P02', kind: 'workshop', needed: 900, free: 1200.5, cause: 'released' },
        },
        {
          ...{ id: 'N3', template: 'policy-serves-lead', readAt: '2026-11-25T01:30:00Z' },
          policy: { version: 2, titles: { en: 'Grant' }, status: 'eligible', amount: { minFen: 100, maxFen: null } },
        },
      ],
      nextCursor: 'more',
      unread: 2,
    },
  },
  'POST /inbox/read': {
    body: { notificationIds: ['N1'] },
    services: { notifications: { markRead: async () => ({ unread: 1 }) } },
    told: { 'notifications.markRead': { notificationIds: ['N1'] } },
    answer: { unread: 1 },
  },
} satisfies Partial<RouteCases<RouteKey>>
