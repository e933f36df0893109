import { accounts } from './accounts/accounts.ts'
import { partner } from './accounts/partner.ts'
import { signIn } from './accounts/sign-in.ts'
import { deadLetters } from './dead-letters/dead-letters.ts'
import { chains } from './leads/chains.ts'
import { corrections } from './leads/corrections.ts'
import { policies } from './policies/policies.ts'

/** Every command that works on a running platform, by the name after `npm run`. */
export const commands = {
  accounts,
  'sign-in': signIn,
  partner,
  policies,
  corrections,
  chains,
  'dead-letters': deadLetters,
}

export type CommandName = keyof typeof commands
