import { withAccounts } from '@lianqiao/deploy-provision'
import { signInPath } from '@lianqiao/gateway-service'
import type { Place } from '../where/place.ts'
import { databaseOf } from '../where/platform-here.ts'

export type DeskAnswer = { status: number; body: Record<string, unknown> }

/** The running platform's console API, as an officer of a bureau. */
export type PolicyDesk = { post(path: string, body: object): Promise<DeskAnswer> }

/**
 * Signs an officer of the bureau in for as long as `work` takes. Whoever can read the platform's data directory can
 * sign in anyway (`npm run sign-in`); this way what is published is published under an officer's name.
 */
export async function atDesk<T>(place: Place, bureauId: string, work: (desk: PolicyDesk) => Promise<T>): Promise<T> {
  const path = await withAccounts(databaseOf(place, 'gateway'), (deps) => signInPath(bureauId, deps))
  if (path === undefined) throw new Error(`no officer of "${bureauId}"`)
  const signedIn = await fetch(`${place.address}${path}`, { redirect: 'manual' })
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? ''
  const post = async (route: string, body: object): Promise<DeskAnswer> => {
    const response = await fetch(`${place.address}/console-api${route}`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json', 'accept-language': 'en', 'x-lianqiao-console': '1' },
      body: JSON.stringify(body),
    })
    const text = await response.text()
    return { status: response.status, body: text === '' ? {} : JSON.parse(text) }
  }
  try {
    return await work({ post })
  } finally {
    await post('/sign-out', {})
  }
}
