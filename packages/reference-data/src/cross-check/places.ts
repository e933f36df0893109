import { type Fault, fault } from '../faults.ts'
import { type CrossCheck, repeated } from './rule.ts'

const twice = (file: string, ids: readonly string[]): Fault[] =>
  repeated(ids).map((id) => fault(file, id, '', `${id} 重复`, `${id} appears twice`))

/** Shaoyang's divisions stand in the national list under the same name, and under their parent. */
const divisions: CrossCheck = {
  reads: ['divisions', 'nationalDivisions'],
  check: ({ divisions: { rows }, nationalDivisions }) => {
    const national = new Map(nationalDivisions.map(({ code, name }) => [code, name]))
    const file = 'divisions.json'
    const own = rows.flatMap(({ code, parent, names, formerCodes }) => [
      ...(national.get(code) === names.zhHans
        ? []
        : [
            fault(
              file,
              code,
              '',
              `全国区划表里没有 ${code} ${names.zhHans}`,
              `${code} ${names.zhHans} is not in the national list`,
            ),
          ]),
      ...(national.has(parent)
        ? []
        : [fault(file, code, '', `上级 ${parent} 不存在`, `the parent ${parent} does not exist`)]),
      ...formerCodes
        .filter((former) => national.has(former))
        .map((former) =>
          fault(file, code, '', `旧代码 ${former} 仍在使用`, `the former code ${former} is still in use`),
        ),
    ])
    return [
      ...twice(
        file,
        rows.map(({ code }) => code),
      ),
      ...own,
    ]
  },
}

/** Origins and the readings of misleading names are divisions that exist. */
const origins: CrossCheck = {
  reads: ['origins', 'nationalDivisions'],
  check: ({ origins: { rows, traps }, nationalDivisions }) => {
    const national = new Map(nationalDivisions.map(({ code, name }) => [code, name]))
    const file = 'origins.json'
    const known = rows.flatMap(({ code, names, zone, gba, yrd41, yrd26, yrd27 }) => [
      ...(national.get(code) === names.zhHans
        ? []
        : [
            fault(
              file,
              code,
              '',
              `全国区划表里没有 ${code} ${names.zhHans}`,
              `${code} ${names.zhHans} is not in the national list`,
            ),
          ]),
      ...((zone === 'yrd') === yrd41 && (zone !== 'yrd') === gba
        ? []
        : [fault(file, code, '', '区域与清单标记不一致', 'the zone and the list flags contradict each other')]),
      ...((!yrd26 || yrd27) && (!yrd27 || yrd41)
        ? []
        : [fault(file, code, '', '26 市须在 27 市内,27 市须在 41 市内', 'the 26 lie in the 27, the 27 in the 41')]),
    ])
    const readings = traps.flatMap((trap) =>
      trap.readings
        .filter(({ code }) => !national.has(code))
        .map(({ code }) => fault(file, trap.id, '', `区划 ${code} 不存在`, `the division ${code} does not exist`)),
    )
    return [...twice(file, [...rows.map(({ code }) => code), ...traps.map(({ id }) => id)]), ...known, ...readings]
  },
}

export const placeChecks = [divisions, origins]
