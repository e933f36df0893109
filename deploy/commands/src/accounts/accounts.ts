import { type Hints, prepareAccounts, printSummary } from '@lianqiao/deploy-provision'
import { defineCommand, WrongUse } from '../command.ts'
import type { Place } from '../where/place.ts'
import { databaseOf } from '../where/platform-here.ts'

const inGateway = 'docker compose exec gateway node deploy/commands/src/main.ts'
const inContainers: Hints = {
  signIn: `${inGateway} sign-in <bureau id>`,
  partner: `${inGateway} partner "<name>"`,
  stop: '`docker compose down` stops it; the data stays in its volumes.',
}

const hintsOf = ({ way }: Place): Partial<Hints> => (way === 'environment' ? inContainers : {})

/** What `npm start` shows at its end, again. */
export const accounts = defineCommand({
  usage: 'accounts  fresh sign-in links for four officers; on the very first call a partner, its secret shown once\n',
  options: {},
  async run({ positionals }, { here }) {
    if (positionals.length > 0) throw new WrongUse(`"${positionals[0]}" is one word too many`)
    const place = here()
    const summary = await prepareAccounts(place.address, databaseOf(place, 'gateway'))
    return { text: `${printSummary(summary, hintsOf(place))}\n`, data: [summary] }
  },
})
