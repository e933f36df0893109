// Run in the gateway's container: sign-in links and partners. Nothing of it reaches the containers' logs.
import { accountCommand, prepareAccounts, printSummary } from '@lianqiao/deploy-provision'
import { baseSettings, readConfig, text } from '@lianqiao/service-kit'

const inGateway = 'docker compose exec gateway node deploy/compose/src/accounts.ts'
const hints = {
  signIn: `${inGateway} sign-in <bureau id>`,
  partner: `${inGateway} partner "<name>"`,
  stop: '`docker compose down` stops it; the data stays in its volumes.',
}

const { databaseUrl, address } = readConfig(
  {
    databaseUrl: baseSettings.databaseUrl,
    address: text({
      env: 'LIANQIAO_PUBLIC_ADDRESS',
      default: 'http://127.0.0.1:8080',
      describe: 'How people reach the gateway',
    }),
  },
  process.env,
)

try {
  const answer =
    process.argv.length > 2
      ? await accountCommand(process.argv.slice(2), { address, gatewayDatabaseUrl: databaseUrl })
      : `${printSummary(await prepareAccounts(address, databaseUrl), hints)}\n`
  if (answer === undefined) throw new Error(`${hints.signIn}\n${hints.partner}`)
  process.stdout.write(answer)
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`)
  process.exitCode = 1
}
