import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { type Figure, jsonLines, median, round, spreadOf } from './figure.ts'
import { startEmbedded } from './platform/embedded.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** Seconds that the targets give, and memory in MB. */
const TARGET = { cold: 90, second: 10, memory: 700 }

/**
 * A cold `npm start` on a fresh clone with a warm package cache, the second one on its data, and the memory of the whole
 * (proportional set size of the platform and its PostgreSQL). The rival is the target: a ratio under 1 reaches it.
 */
export async function start(options: { runs: number; cold: boolean }): Promise<Figure[]> {
  const directory = mkdtempSync(join(tmpdir(), 'lianqiao-start-'))
  const seconds: number[] = []
  const memory: number[] = []
  try {
    await (await startEmbedded({ directory })).stop()
    for (let run = 0; run < options.runs; run++) {
      const platform = await startEmbedded({ directory })
      seconds.push(platform.readyMs / 1000)
      memory.push(memoryOfTree(platform.pid, directory))
      await platform.stop()
    }
  } finally {
    rmSync(directory, { recursive: true, force: true })
  }
  const figures = [
    figure('second start', seconds, 's', `target ${TARGET.second} s`, TARGET.second),
    figure('memory with PostgreSQL', memory, 'MB', `target ${TARGET.memory} MB`, TARGET.memory),
  ]
  return options.cold
    ? [figure('cold start, warm package cache', [coldStart()], 's', `target ${TARGET.cold} s`, TARGET.cold), ...figures]
    : figures
}

function figure(variant: string, values: readonly number[], unit: string, rival: string, target: number): Figure {
  const ratios = values.map((value) => value / target)
  const [value, ratio] = [round(median(values)), round(median(ratios))]
  return { name: 'start', variant, value, unit, rival, ratio, runs: values.length, spread: round(spreadOf(ratios)) }
}

/** A fresh clone of the last commit, and `npm start` until it says that it is ready. */
function coldStart(): number {
  const clone = mkdtempSync(join(tmpdir(), 'lianqiao-clone-'))
  try {
    execFileSync('git', ['clone', '-q', ROOT, clone])
    const script = `npm start 2>/dev/null & starter=$!
      while kill -0 $starter 2>/dev/null; do sleep 0.2; [ -f .data/running.json ] && break; done
      kill -INT $(sed 's/.*"pid":\\([0-9]*\\).*/\\1/' .data/held-by.json); wait $starter`
    const began = performance.now()
    execFileSync('bash', ['-c', script], {
      cwd: clone,
      stdio: 'ignore',
      env: { ...process.env, LIANQIAO_HTTP_LISTEN: '127.0.0.1:18099' },
    })
    return (performance.now() - began) / 1000
  } finally {
    rmSync(clone, { recursive: true, force: true })
  }
}

/** MB of the process, and of the PostgreSQL that runs on its directory. */
function memoryOfTree(pid: number, directory: string): number {
  const server = Number(readFileSync(join(directory, 'postgres', 'pid'), 'utf8'))
  const pids = [pid, server, ...childrenOf(server)]
  return pids.reduce((sum, one) => sum + proportionalMegabytes(one), 0)
}

function childrenOf(parent: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
        return Number(stat.slice(stat.lastIndexOf(')')).split(' ')[2]) === parent
      } catch {
        return false
      }
    })
    .map(Number)
}

function proportionalMegabytes(pid: number): number {
  const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')
  return Number(/^Pss: +(\d+) kB/m.exec(rollup)?.[1] ?? 0) / 1024
}

export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      json: { type: 'boolean' },
      runs: { type: 'string', default: '5' },
      cold: { type: 'boolean', default: false },
    },
  })
  process.stdout.write(jsonLines(await start({ runs: Number(values.runs), cold: values.cold })))
  return 0
}
