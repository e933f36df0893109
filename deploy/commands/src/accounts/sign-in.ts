import { withAccounts } from '@lianqiao/deploy-provision'
import { signInPath } from '@lianqiao/gateway-service'
import { defineCommand, WrongUse } from '../command.ts'
import { databaseOf } from '../where/platform-here.ts'

/** A one-time sign-in link for an officer of a bureau. */
export const signIn = defineCommand({
  usage: 'sign-in <bureau id>  a one-time sign-in link for an officer of this bureau\n',
  options: {},
  async run({ positionals: [bureau, ...more] }, { here }) {
    if (bureau === undefined || more.length > 0) throw new WrongUse('one bureau id is expected')
    const place = here()
    return withAccounts(databaseOf(place, 'gateway'), async (deps) => {
      const path = await signInPath(bureau, deps)
      if (path === undefined)
        throw new Error(`no officer of "${bureau}"; the bureaus are: ${deps.directory.bureauIds.join(' ')}`)
      const url = `${place.address}${path}`
      return { text: `${url}\n`, data: [{ url }] }
    })
  },
})
