import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Finding, faultsOf, inTurn, root, run } from './run.ts'

const proto = join(root, 'proto')
const generated = join('packages', 'contracts', 'src', 'generated')

/** A place of its own, gone afterwards. */
async function aside(work: (folder: string) => Promise<Finding>): Promise<Finding> {
  const folder = await mkdtemp(join(tmpdir(), 'lianqiao-contracts-'))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function files(folder: string): Promise<Map<string, string>> {
  const names = await readdir(folder, { recursive: true }).catch(() => [])
  const read = names.map(async (name) => {
    const path = join(folder, name)
    return (await stat(path)).isFile() ? [[name, await readFile(path, 'latin1')] as const] : []
  })
  return new Map((await Promise.all(read)).flat())
}

/** Generates aside and compares: what is committed must be what the contracts say today. */
function compared(): Promise<Finding> {
  return aside(async (folder) => {
    // The plugins' paths begin with `..`: one folder down puts them inside ours.
    const generate = await faultsOf('buf', ['generate', '-o', join(folder, 'proto')], { cwd: proto })
    if (generate.faults) return generate
    const descriptors = join(folder, generated, 'descriptors.binpb')
    const build = await faultsOf('buf', ['build', '--as-file-descriptor-set', '-o', descriptors], { cwd: proto })
    if (build.faults) return build

    const fresh = await files(join(folder, generated))
    const committed = await files(join(root, generated))
    const names = [...new Set([...fresh.keys(), ...committed.keys()])].sort()
    const stale = names.filter((name) => fresh.get(name) !== committed.get(name))
    if (stale.length === 0) return {}
    const list = stale.map((name) => `  ${join(generated, name)}`).join('\n')
    return { faults: `not what proto/ says; to renew: npm run contracts\n${list}` }
  })
}

/** The contracts are well formed, laid out, and their generated code is up to date. */
export function checkContracts(): Promise<Finding> {
  return inTurn(
    () => faultsOf('buf', ['lint'], { cwd: proto }),
    () => faultsOf('buf', ['format', '--diff', '--exit-code'], { cwd: proto }),
    compared,
  )
}

/** The commit to compare with: where this branch left main; on main the last commit before the change. */
async function before(): Promise<string | undefined> {
  const read = async (...args: string[]) => {
    const { code, stdout } = await run('git', args)
    return code === 0 ? stdout.trim() : undefined
  }
  const head = await read('rev-parse', 'HEAD')
  const dirty = await read('status', '--porcelain', '--', 'proto')
  const fork = (await read('merge-base', 'HEAD', 'origin/main')) ?? (await read('merge-base', 'HEAD', 'main'))
  const commit = fork && fork !== head ? fork : dirty ? head : await read('rev-parse', '--verify', '--quiet', 'HEAD^')
  return commit && (await read('cat-file', '-e', `${commit}:proto/buf.yaml`)) !== undefined ? commit : undefined
}

/** No change of a contract breaks those who speak the one before. */
export async function checkBreaking(): Promise<Finding> {
  const commit = await before()
  if (!commit) return { note: 'no earlier contracts in this history to compare with' }
  return aside(async (folder) => {
    const archive = join(folder, 'proto.tar')
    const tar = await faultsOf('git', ['archive', '-o', archive, commit, 'proto'])
    if (tar.faults) return tar
    const found = await faultsOf('buf', ['breaking', '--against', `${archive}#subdir=proto`], { cwd: proto })
    return found.faults ? { faults: `against ${commit.slice(0, 10)}:\n${found.faults}` } : {}
  })
}
