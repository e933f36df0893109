import { loadReferenceData } from '@lianqiao/reference-data'
import { defineService } from '@lianqiao/service-kit'
import { notificationsApi } from './api/notifications.ts'
import { reactions } from './reactions.ts'
import { countUnread } from './store/notifications.ts'
import { createAnnouncer } from './telling/announcer.ts'

/** Decides who is notified of what, and keeps the ledger of it. */
export const notifications = defineService({
  name: 'notifications',
  settings: {},
  migrations: new URL('../migrations/', import.meta.url),
  async compose({ pool, clock, newId, live, log, lists }) {
    const { organisations, bureaus } = await loadReferenceData()
    const staffedBy = (bureauId: string) => [bureauId, organisations.bureau(bureauId)?.partOf ?? []].flat()
    const readsFor = (bureauId: string) =>
      bureaus.rows.map(({ id }) => id).filter((id) => staffedBy(id).includes(bureauId))
    const announcer = createAnnouncer({ countUnread: (officerIds) => countUnread(pool, officerIds), live, log })
    return {
      apis: [notificationsApi({ pool, clock, lists })],
      handlers: reactions({ clock, newId, live, announcer, staffedBy, readsFor }),
      stop: announcer.idle,
    }
  },
})
