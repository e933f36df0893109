import { createPartner, signInPath } from '@lianqiao/gateway-service'
import { withAccounts } from './accounts.ts'

export interface AccountPlace {
  /** http://host:port as people reach it. */
  address: string
  gatewayDatabaseUrl: string
}

/**
 * What an operator asks for by hand: `sign-in <bureau id>`, a one-time link; `partner <name>`, a new client. Answers
 * the text to show, or throws with what to do instead. Undefined: no such command.
 */
export async function accountCommand(
  [command, argument]: readonly string[],
  { address, gatewayDatabaseUrl }: AccountPlace,
): Promise<string | undefined> {
  if (argument === undefined) return undefined
  if (command === 'partner')
    return withAccounts(gatewayDatabaseUrl, async (deps) => {
      const { clientId, clientSecret } = await createPartner(argument, deps)
      return `client id      ${clientId}\nclient secret  ${clientSecret}\n`
    })
  if (command === 'sign-in')
    return withAccounts(gatewayDatabaseUrl, async (deps) => {
      const path = await signInPath(argument, deps)
      if (path !== undefined) return `${address}${path}\n`
      throw new Error(`no officer of "${argument}"; the bureaus are: ${deps.directory.bureauIds.join(' ')}`)
    })
  return undefined
}
