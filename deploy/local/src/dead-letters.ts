import { join, resolve } from 'node:path'
import { deadLettersCommand } from '@lianqiao/deploy-provision'
import { readRuntime } from './runtime-file.ts'

const runtime = readRuntime(resolve(process.env.LIANQIAO_DATA ?? join(import.meta.dirname, '../../../.data')))
if (runtime === undefined) {
  process.stderr.write('the platform is not running here: npm start\n')
  process.exit(1)
}
const { text, exit } = await deadLettersCommand(process.argv.slice(2), runtime.databaseUrls)
;(exit === 0 ? process.stdout : process.stderr).write(text)
process.exitCode = exit
