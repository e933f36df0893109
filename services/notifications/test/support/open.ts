import { openService } from '@lianqiao/service-testkit'
import { notifications } from '../../src/service.ts'
import { listInbox } from '../../src/store/notifications.ts'

/** The notifications service on a Monday afternoon; undefined where there is no PostgreSQL. */
export async function openNotifications() {
  const service = await openService(notifications, { clock: () => new Date('2026-11-23T08:00:00Z') })
  if (service === undefined) return undefined
  const { pool } = service.kit
  return {
    ...service,
    pool,
    inbox: (recipientId: string) => listInbox(pool, { recipientId, before: null, unreadOnly: false, limit: 50 }),
  }
}
