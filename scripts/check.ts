// What must hold before a commit: `npm run check`; `--fix` first mends what can be mended by itself.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { checkBreaking, checkContracts } from './check/contracts.ts'
import { checkDecisions } from './check/decisions.ts'
import { checkExports } from './check/exports.ts'
import { checkLockfile, checkPaths } from './check/hygiene.ts'
import { checkMembers } from './check/members.ts'
import { type Finding, faultsOf, inTurn, root } from './check/run.ts'

const rooms = ['packages', 'services', 'deploy', 'demo', 'benchmarks', 'evaluation', 'scripts']
const consoleTypes = 'services/console/tsconfig.json'

const fix = process.argv.includes('--fix')

const checks: Record<string, () => Promise<Finding>> = {
  'format and lint': () => faultsOf('biome', ['check', '--max-diagnostics=100', ...(fix ? ['--write'] : [])]),
  types: () =>
    inTurn(
      () => faultsOf('tsc', ['-p', 'tsconfig.json']),
      async () => (existsSync(join(root, consoleTypes)) ? faultsOf('tsc', ['-p', consoleTypes]) : {}),
    ),
  boundaries: () => faultsOf('depcruise', ['--config', '.dependency-cruiser.mjs', '--output-type', 'err', ...rooms]),
  unused: () => faultsOf('knip', ['--no-progress', '--no-config-hints']),
  contracts: checkContracts,
  'contracts keep': checkBreaking,
  lockfile: checkLockfile,
  paths: checkPaths,
  decisions: checkDecisions,
  'what packages show': checkExports,
  'unused members': checkMembers,
}

interface Result extends Finding {
  name: string
  ms: number
}

async function timed(name: string, check: () => Promise<Finding>): Promise<Result> {
  const started = performance.now()
  const finding = await check().catch((error: Error) => ({ faults: error.stack ?? error.message }))
  return { name, ms: performance.now() - started, ...finding }
}

if (fix) {
  const renewed = await faultsOf('node', ['scripts/contracts.ts'])
  if (renewed.faults) console.log(renewed.faults)
}

// All at once: they wait on one another's files as little as on their order. Printed in order.
const started = performance.now()
const running = Object.entries(checks).map(([name, check]) => timed(name, check))
const results: Result[] = []
for (const each of running) {
  const result = await each
  results.push(result)
  const mark = result.faults ? '✗' : '✓'
  const note = result.note ? `  (${result.note})` : ''
  console.log(`${mark} ${result.name.padEnd(16)} ${(result.ms / 1000).toFixed(1).padStart(5)} s${note}`)
}
for (const { name, faults } of results) if (faults) console.log(`\n── ${name}\n${faults}`)

const failed = results.filter(({ faults }) => faults)
const total = `${((performance.now() - started) / 1000).toFixed(1)} s`
console.log(
  failed.length === 0
    ? `\nall ${results.length} checks hold (${total})`
    : `\n${failed.length} of ${results.length} checks fail: ${failed.map(({ name }) => name).join(', ')} (${total})`,
)
process.exitCode = failed.length === 0 ? 0 : 1
