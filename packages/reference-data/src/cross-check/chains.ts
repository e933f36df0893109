import { type Fault, fault } from '../faults.ts'
import { type CrossCheck, repeated } from './rule.ts'

const unknownChain = (file: string, row: string | null, id: string): Fault =>
  fault(file, row, '', `产业链 ${id} 不存在`, `the chain ${id} does not exist`)

/** The current version lists the chains that have a file; the crosswalk leads from each of them to a name of 2022. */
const versions: CrossCheck = {
  reads: ['chainVersions', 'chains'],
  check: ({ chainVersions: { current, versions, names, crosswalk, newIn2022 }, chains }) => {
    const file = 'chains/versions.json'
    const listed = versions.find(({ id }) => id === current)?.chains
    if (!listed) return [fault(file, null, '/current', `没有版本 ${current}`, `there is no version ${current}`)]
    const known = chains.map(({ id }) => id)
    const later = versions.filter(({ id }) => id !== current).flatMap((version) => version.chains)
    const named = names.map(({ id }) => id)
    const reached = [...crosswalk.map(({ to }) => to), ...newIn2022]
    const segments = chains.flatMap((chain) =>
      [...chain.segments, ...chain.gaps].map(({ id }) => ({ chain: chain.id, id })),
    )
    return [
      ...listed.filter((id) => !known.includes(id)).map((id) => unknownChain(file, current, id)),
      ...listed
        .filter((id) => crosswalk.filter(({ from }) => from === id).length !== 1)
        .map((id) => fault(file, id, '/crosswalk', '对照表须恰有一行', 'the crosswalk must have exactly one row')),
      ...later.filter((id) => !named.includes(id)).map((id) => unknownChain(file, null, id)),
      ...later
        .filter((id) => !reached.includes(id))
        .map((id) =>
          fault(file, id, '/crosswalk', '既无来源也未标为新增', 'neither reached by the crosswalk nor marked as new'),
        ),
      ...repeated(segments.map(({ id }) => id)).map((id) =>
        fault(`chains/${id.split('.')[0]}.json`, id, '', `${id} 重复`, `${id} appears twice`),
      ),
    ]
  },
}

/** Each code of the map stands in GB/T 4754-2017 under the same name, and argues for a chain that exists. */
const map: CrossCheck = {
  reads: ['chainMap', 'chains', 'industries'],
  check: ({ chainMap: { rows, typicalNone }, chains, industries }) => {
    const file = 'gbt4754-chain-map.json'
    const names = new Map(industries.map(({ code, name }) => [code, name]))
    const known = new Set(chains.map(({ id }) => id))
    const misnamed = [...rows, ...typicalNone].flatMap(({ code, name }) => {
      if (names.get(code) === name) return []
      const stands = names.get(code)
      return [
        stands === undefined
          ? fault(file, code, '', `GB/T 4754-2017 没有代码 ${code}`, `GB/T 4754-2017 has no code ${code}`)
          : fault(file, code, '', `名称应为 ${stands},实为 ${name}`, `the name must be ${stands}, found ${name}`),
      ]
    })
    return [
      ...misnamed,
      ...rows.filter(({ chain }) => !known.has(chain)).map(({ code, chain }) => unknownChain(file, code, chain)),
      ...repeated(rows.map(({ code, chain }) => `${code} ${chain}`)).map((pair) =>
        fault(file, pair.slice(0, 4), '', `${pair} 重复`, `${pair} appears twice`),
      ),
    ]
  },
}

/** A longer code has its parent in the file; only a group of a single class (…0) may be left out. */
const industries: CrossCheck = {
  reads: ['industries'],
  check: ({ industries: rows }) => {
    const known = new Set(rows.map(({ code }) => code))
    return rows
      .filter(({ code, level }) => level > 2 && !(level === 4 && code.endsWith('0')) && !known.has(code.slice(0, -1)))
      .map(({ code }) =>
        fault(
          'gbt4754-2017.csv',
          code,
          '',
          `上级 ${code.slice(0, -1)} 不存在`,
          `the parent ${code.slice(0, -1)} does not exist`,
        ),
      )
  },
}

export const chainChecks = [versions, map, industries]
