// `npm run <name>` for every name of the table; in a container `node deploy/commands/src/main.ts <name>`.
import { runCommand } from './run-command.ts'

const [name = '', ...args] = process.argv.slice(2)
const { exit, out, err } = await runCommand(name, args, {
  env: process.env,
  from: process.env.LIANQIAO_CALLED_FROM ?? process.cwd(),
  progress: (text) => process.stderr.isTTY && process.stderr.write(`\r\x1b[2K${text}`),
})
process.stdout.write(out)
process.stderr.write(err)
process.exitCode = exit
