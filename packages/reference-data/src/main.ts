import { parseArgs } from 'node:util'
import { collect } from './collect.ts'
import { faultLine } from './faults.ts'
import { policyLibrary } from './policies/library.ts'
import { clauseTable } from './policies/table.ts'
import { dataDirectory } from './read.ts'

const usage = `用法 usage: npm run reference-data -- check [--json] [--data DIR]
                                  clauses [--data DIR]
  check    检查全部参考数据,一次说出所有问题;有问题时退出码为 1
           checks all reference data and tells every fault at once; exits 1 when there is one
  clauses  按条款数据打印 docs/policy-clauses.md 的表格
           prints the table of docs/policy-clauses.md from the clauses`

const check = async (directory: string, json: boolean): Promise<number> => {
  const { faults, versions, digest } = await collect(directory)
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

const clauses = async (directory: string): Promise<number> => {
  const { files, faults } = await collect(directory)
  if (faults.length > 0) return check(directory, false)
  process.stdout.write(clauseTable(policyLibrary(files)))
  return 0
}

const run = async (): Promise<number> => {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false }, data: { type: 'string' } },
    })
    const directory = values.data ?? dataDirectory
    if (positionals.length === 1 && positionals[0] === 'check') return await check(directory, values.json)
    if (positionals.length === 1 && positionals[0] === 'clauses') return await clauses(directory)
    console.error(usage)
  } catch (error) {
    console.error(`${(error as Error).message}\n${usage}`)
  }
  return 2
}

process.exitCode = await run()
