import { loadReferenceData } from '@lianqiao/reference-data'
import { defineService } from '@lianqiao/service-kit'
import { notificationsApi } from './api.ts'
import { reactions } from './reactions.ts'

/** Who is told what, and the ledger of it. */
export const notifications = defineService({
  name: 'notifications',
  settings: {},
  migrations: new URL('../migrations/', import.meta.url),
  async compose({ pool, clock, newId, live }) {
    const { organisations, bureaus } = await loadReferenceData()
    const staffedBy = (bureauId: string) => [bureauId, organisations.bureau(bureauId)?.partOf ?? []].flat()
    const readsFor = (bureauId: string) =>
      bureaus.rows.map(({ id }) => id).filter((id) => staffedBy(id).includes(bureauId))
    return {
      apis: [notificationsApi({ pool, clock })],
      handlers: reactions({ clock, newId, live, staffedBy, readsFor }),
    }
  },
})
