import type { Me } from '@lianqiao/contracts/console-api'
import { refuse } from '@lianqiao/service-kit'
import { setLanguage } from '../../accounts/officers.ts'
import type { ConsoleDeps } from '../deps.ts'
import type { Caller, Serve } from '../serve.ts'
import { endSession } from '../sign-in.ts'

/** Who is signed in, and what every page needs. */
export function sessionRoutes(serve: Serve, deps: ConsoleDeps): void {
  const { pool, outbox, services, directory, clock } = deps

  async function me({ as, officer }: Pick<Caller, 'as' | 'officer'>): Promise<Me> {
    const { officerId, bureauId, language } = officer
    const bureau = directory.bureau(bureauId)
    if (bureau === undefined) throw refuse('forbidden', { reason: 'bureau-gone' })
    // Without notifications the console still opens: the count comes with the next live message or page.
    const { unread } = await services.notifications
      .listInbox({ pageSize: 1, cursor: '', unreadOnly: true }, as)
      .catch(() => ({ unread: 0 }))
    const { id, kind, names } = bureau
    return { officerId, bureau: { id, kind, names }, language, unread, rights: directory.rightsOf(kind) }
  }

  serve('GET /me', (_asked, caller) => me(caller))

  serve('PUT /me/language', async ({ body: { language } }, { as, officer }) => {
    await setLanguage(pool, outbox, { officerId: officer.officerId, language, at: clock() })
    return me({ as, officer: { ...officer, language } })
  })

  serve('POST /sign-out', async (_asked, { request, reply }) => {
    await endSession(request, reply, pool, deps.secureCookies)
    return undefined
  })

  serve('GET /reference', async () => directory.reference)

  serve('GET /overview', async (_asked, { as }) => {
    const { byStatus, byChain, byOrigin, byDay } = await services.leads.overview({}, as)
    return {
      byStatus,
      byChain,
      byOrigin: Object.entries(byOrigin).map(([code, count]) => ({ code, count })),
      byDay: Object.entries(byDay).map(([day, count]) => ({ day, count })),
    }
  })
}
