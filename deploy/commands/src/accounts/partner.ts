import { withAccounts } from '@lianqiao/deploy-provision'
import { createPartner } from '@lianqiao/gateway-service'
import { defineCommand, WrongUse } from '../command.ts'
import { databaseOf } from '../where/platform-here.ts'

/** A further partner. Its secret is shown this once. */
export const partner = defineCommand({
  usage: 'partner "<name>"  makes a partner and prints its client id and secret, once\n',
  options: {},
  async run({ positionals: [name, ...more] }, { here }) {
    if (name === undefined || more.length > 0) throw new WrongUse('one name is expected, in quotes if it has spaces')
    return withAccounts(databaseOf(here(), 'gateway'), async (deps) => {
      const { clientId, clientSecret } = await createPartner(name, deps)
      return {
        text: `client id      ${clientId}\nclient secret  ${clientSecret}\n`,
        data: [{ clientId, clientSecret }],
      }
    })
  },
})
