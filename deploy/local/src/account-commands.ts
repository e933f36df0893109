import { join, resolve } from 'node:path'
import { accountCommand } from '@lianqiao/deploy-provision'
import { readRuntime } from './runtime-file.ts'

const USAGE = `npm run sign-in -- <bureau id>   prints a one-time sign-in link for an officer of this bureau
npm run partner -- "<name>"      makes a partner and prints its client id and secret, once
`

const directory = resolve(process.env.LIANQIAO_DATA ?? join(import.meta.dirname, '../../../.data'))

function fail(message: string, code: number): never {
  process.stderr.write(`${message}\n`)
  process.exit(code)
}

const runtime = readRuntime(directory)
if (runtime === undefined) fail('the platform is not running here: npm start', 1)

const answer = await accountCommand(process.argv.slice(2), {
  address: runtime.address,
  gatewayDatabaseUrl: runtime.databaseUrls.gateway,
}).catch((error: Error) => fail(error.message, 1))
if (answer === undefined) fail(USAGE, 2)
process.stdout.write(answer)
