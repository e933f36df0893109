import { readFile, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { collect } from './collect.ts'
import { faultLine } from './faults.ts'
import { checkKnowledge } from './knowledge/check.ts'
import { policyLibrary } from './policies/library.ts'
import { clauseTable, withClauseTable } from './policies/table.ts'
import { dataDirectory } from './read.ts'

const usage = `用法 usage: npm run reference-data -- check [--json] [--data DIR]
                                         clauses [--write FILE] [--data DIR]
  check    检查全部参考数据,一次说出所有问题;有问题时退出码为 1
           checks all reference data and tells every fault at once; exits 1 when there is one
  clauses  按条款数据打印 docs/policy-clauses.md 的表格;--write 改写该文件里的表格
           prints the table of docs/policy-clauses.md from the clauses; --write renews it in that file`

const check = async (directory: string, json: boolean): Promise<number> => {
  const collected = await collect(directory)
  const { files, digest } = collected
  const knowledge = collected.faults.length > 0 ? { faults: [], versions: {} } : await checkKnowledge(directory, files)
  const faults = [...collected.faults, ...knowledge.faults]
  const versions = { ...collected.versions, ...knowledge.versions }
  if (json) console.log(JSON.stringify({ ok: faults.length === 0, faults, versions, digest }))
  else if (faults.length > 0) {
    for (const one of faults) console.error(faultLine(one))
    console.error(`共 ${faults.length} 处问题 / ${faults.length} fault(s)`)
  } else {
    for (const [name, version] of Object.entries(versions)) console.log(`${name.padEnd(36)} ${version}`)
    console.log(`全部通过 / all well, ${Object.keys(versions).length} files, sha256 ${digest}`)
  }
  return faults.length > 0 ? 1 : 0
}

/** Paths are meant from where the person stands, which a launcher may have left. */
const here = process.env.LIANQIAO_CALLED_FROM ?? process.cwd()

const clauses = async (directory: string, document: string | undefined): Promise<number> => {
  const { files, faults } = await collect(directory)
  if (faults.length > 0) return check(directory, false)
  const table = clauseTable(policyLibrary(files))
  if (document === undefined) process.stdout.write(table)
  else {
    const path = resolve(here, document)
    await writeFile(path, withClauseTable(await readFile(path, 'utf8'), table))
  }
  return 0
}

const run = async (): Promise<number> => {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false }, data: { type: 'string' }, write: { type: 'string' } },
    })
    const directory = values.data === undefined ? dataDirectory : resolve(here, values.data)
    if (positionals.length === 1 && positionals[0] === 'check') return await check(directory, values.json)
    if (positionals.length === 1 && positionals[0] === 'clauses') return await clauses(directory, values.write)
    console.error(usage)
  } catch (error) {
    console.error(`${(error as Error).message}\n${usage}`)
  }
  return 2
}

process.exitCode = await run()
