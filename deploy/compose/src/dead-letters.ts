// Run in a service's container, for the dead letters of that service.
import { deadLettersCommand } from '@lianqiao/deploy-provision'
import { baseSettings, readConfig } from '@lianqiao/service-kit'

const { databaseUrl } = readConfig({ databaseUrl: baseSettings.databaseUrl }, process.env)
// The application role is named after the service: leads_app.
const service = decodeURIComponent(new URL(databaseUrl).username).replace(/_app$/, '')
const { text, exit } = await deadLettersCommand(process.argv.slice(2), { [service]: databaseUrl })
;(exit === 0 ? process.stdout : process.stderr).write(text)
process.exitCode = exit
