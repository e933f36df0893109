import { randomUUID, randomUUIDv7 } from 'node:crypto'
import { withTransaction } from '@lianqiao/eventing'
import { createLists, defineList, type Identity } from '@lianqiao/service-kit'
import { perFile } from '@lianqiao/service-testkit'
import { listCases } from '@lianqiao/testkit/list-cases'
import { INBOX, readInbox } from '../../src/inbox/read-inbox.ts'
import { markRead, saveNotifications } from '../../src/store/notifications.ts'
import { openNotifications } from '../support/open.ts'

const lists = createLists(new Uint8Array(32))
const OTHER = defineList({ ...INBOX, name: 'outbox' })
const at = new Date('2026-11-23T08:00:00Z')

const service = perFile(openNotifications)

listCases('the inbox', async () => {
  const { pool } = service()
  const officer = (officerId: string): Identity & { kind: 'officer' } => ({
    ...{ kind: 'officer', officerId, bureauId: 'city', bureauKind: 'city', actsFor: ['city'] },
  })
  const [reader, another] = [officer(randomUUID()), officer(randomUUID())]
  return {
    page: INBOX.page,
    async insert() {
      const notificationId = randomUUIDv7()
      const about = {
        leadId: randomUUID(),
        causeEventId: randomUUID(),
        causeType: 'LeadAssigned',
        occasion: 'assigned',
      }
      const to = { recipientId: reader.officerId, bureauId: 'city', channel: 'inbox', template: 'lead-assigned' }
      const standing = { part: 'responsible', fields: {}, outcome: 'delivered' as const, reason: '', at }
      await withTransaction(pool, (tx) => saveNotifications(tx, [{ notificationId, ...about, ...to, ...standing }]))
      return notificationId
    },
    update: (id) => markRead(pool, reader.officerId, [id], at),
    async read({ by, ...asked }) {
      const who = by === 'reader' ? reader : another
      const { page, nextCursor } = await readInbox({ ...asked, unreadOnly: false }, who, { pool, lists })
      return { ids: page.map(({ notificationId }) => notificationId), nextCursor }
    },
    foreignCursor() {
      const rows = [{ notificationId: randomUUID() }, { notificationId: randomUUID() }]
      return lists.open(OTHER, { pageSize: 1, cursor: '' }, reader).cut(rows).nextCursor
    },
  }
})
