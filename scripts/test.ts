// Runs the tests: `npm test`, `npm run test:quick`; other arguments go to vitest. Ends with `N passed, N failed`.
import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { root } from './check/run.ts'
import { closingLine, countTests, type Report } from './test-run/counts.ts'

const args = process.argv.slice(2).filter((arg) => arg !== '--quick')
const projects = process.argv.includes('--quick') ? ['quick'] : ['quick', 'real-parts']
const chosen = args.some((arg) => arg.startsWith('--project')) ? [] : projects.map((name) => `--project=${name}`)

const folder = await mkdtemp(join(tmpdir(), 'lianqiao-test-run-'))
const reportFile = join(folder, 'report.json')
const missingFile = join(folder, 'missing-parts.jsonl')

const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`]
// What Node says of kafkajs' timers and of type stripping tells nobody anything.
const silenced = ['TimeoutNegativeWarning', 'ExperimentalWarning'].map((name) => `--disable-warning=${name}`)
const quiet = [process.env.NODE_OPTIONS ?? '', ...silenced].join(' ').trim()
const vitest = spawn(join(root, 'node_modules', '.bin', 'vitest'), ['run', ...chosen, ...reporters, ...args], {
  cwd: root,
  env: { ...process.env, LIANQIAO_MISSING_PARTS_FILE: missingFile, NODE_OPTIONS: quiet },
  stdio: ['ignore', 'inherit', 'inherit'],
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => vitest.kill(signal))
const exitCode = await new Promise<number>((resolve) => vitest.once('close', (code) => resolve(code ?? 1)))

/** The parts testkit could not get, each with why: told by testkit itself. */
async function missingParts(): Promise<string[]> {
  const lines = await readFile(missingFile, 'utf8').catch(() => '')
  return [...new Set(lines.split('\n').filter((line) => line !== ''))]
}

const report = await readFile(reportFile, 'utf8').then(
  (text) => JSON.parse(text) as Report,
  () => undefined,
)
const counts = countTests(report, exitCode)
const missing = await missingParts()
await rm(folder, { recursive: true })

if (!report) console.log('\nvitest ended without a report')
if (missing.length > 0) console.log(`\nparts that could not be had:\n${missing.map((line) => `  ${line}`).join('\n')}`)
if (counts.skipped > 0) {
  console.log(`\nskipped tests:`)
  for (const [file, count] of counts.skippedIn) console.log(`  ${count} in ${relative(root, file)}`)
}
// Whoever demands real parts is told of every test that did not run.
const demanded = process.env.LIANQIAO_REQUIRE_REAL_PARTS === '1'
if (demanded && counts.skipped > 0) {
  console.log('\nLIANQIAO_REQUIRE_REAL_PARTS=1: a skipped test is a failed test')
  counts.failed += counts.skipped
  counts.skipped = 0
}
console.log(`\n${closingLine(counts)}`)
process.exitCode = counts.failed === 0 ? exitCode : 1
