// Checks the contracts and generates packages/contracts/src/generated from them.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const bin = join(root, 'node_modules', '.bin')
const env = { ...process.env, PATH: `${bin}:${process.env.PATH}` }

const descriptors = ['build', '--as-file-descriptor-set', '-o', '../packages/contracts/src/generated/descriptors.binpb']

for (const args of [['format', '-w'], ['lint'], ['generate'], descriptors]) {
  const run = spawnSync(join(bin, 'buf'), args, { cwd: join(root, 'proto'), env, stdio: 'inherit' })
  if (run.status !== 0) process.exit(run.status ?? 1)
}
