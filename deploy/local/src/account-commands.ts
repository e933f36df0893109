import { join, resolve } from 'node:path'
import { withAccounts } from '@lianqiao/deploy-provision'
import { createPartner, signInPath } from '@lianqiao/gateway-service'
import { readRuntime } from './runtime-file.ts'

const USAGE = `npm run sign-in -- <bureau id>   prints a one-time sign-in link for an officer of this bureau
npm run partner -- "<name>"      makes a partner and prints its client id and secret, once
`

const directory = resolve(process.env.LIANQIAO_DATA ?? join(import.meta.dirname, '../../../.data'))

function fail(message: string, code: number): never {
  process.stderr.write(`${message}\n`)
  process.exit(code)
}

const [command, argument] = process.argv.slice(2)
if (argument === undefined || !['sign-in', 'partner'].includes(command ?? '')) fail(USAGE, 2)
const runtime = readRuntime(directory)
if (runtime === undefined) fail('the platform is not running here: npm start', 1)

await withAccounts(runtime.gatewayDatabaseUrl, async (deps) => {
  if (command === 'partner') {
    const { clientId, clientSecret } = await createPartner(argument, deps)
    process.stdout.write(`client id      ${clientId}\nclient secret  ${clientSecret}\n`)
    return
  }
  const path = await signInPath(argument, deps)
  if (path === undefined) fail(`no officer of "${argument}"; the bureaus are: ${deps.directory.bureauIds.join(' ')}`, 1)
  process.stdout.write(`${runtime.address}${path}\n`)
})
