import type { WordedFault } from '@lianqiao/service-kit/decisions'
import { type CarrierKind, requirements } from '@lianqiao/siting'
import { fromHundredths, unitOf } from './amount.ts'
import type { CarrierContent } from './carrier.ts'
import { isDay } from './day.ts'
import { crossesItself, outlineMu } from './outline.ts'

/** Sizes beyond these are a slip of the pen or of the unit. Hundredths of 亩 and ㎡. */
const SIZES: Record<CarrierKind, { least: number; most: number }> = {
  land: { least: 50, most: 2_000_000 },
  workshop: { least: 1_000, most: 100_000_000 },
}

/** No figure of a carrier is larger; rents and prices are a million yuan at most. */
const MOST = 10_000_000
const MOST_FEN = 100_000_000
const CORNERS = { least: 3, most: 200 }

/** Where a plot of Shaoyang can lie: a little more than the city, in degrees. */
const CITY = { west: 109.5, east: 112.2, south: 25.8, north: 27.8 }

/** All that is wrong with what is said of a carrier; pointers into its content. */
export function checkCarrier(content: CarrierContent, chainIds: ReadonlySet<string>): WordedFault[] {
  return [
    ...texts(content),
    ...size(content),
    ...facts(content),
    ...fen('/rentFenPerSquareMetreMonth', content.rentFen),
    ...fen('/priceFenPerMu', content.priceFen),
    ...days(content),
    ...outline(content),
    ...(content.chains ?? []).filter((id) => !chainIds.has(id)).map((id) => chainFault(id, chainIds)),
  ]
}

function fault(pointer: string, code: string, detail: string, zh: string): WordedFault {
  return { pointer, code, detail, zh }
}

function chainFault(id: string, chainIds: ReadonlySet<string>): WordedFault {
  const known = [...chainIds].join(', ')
  return fault('/chains', 'chain-unknown', `no chain "${id}"; one of ${known}`, `没有产业链“${id}”;可用:${known}`)
}

const A_DAY = ['YYYY-MM-DD', '应写成 YYYY-MM-DD,且是存在的日期'] as const
const KINDS: Record<CarrierKind, string> = { land: '土地', workshop: '标准厂房' }

function texts({ code, name, note }: CarrierContent): WordedFault[] {
  const faults: WordedFault[] = []
  if (code.trim() === '')
    faults.push(fault('/code', 'required', 'a plot number 宗地号 or building number 楼栋号', '请填宗地号或楼栋号'))
  if (name.trim() === '') faults.push(fault('/name', 'required', 'a name that people use', '请填通用的名称'))
  for (const [pointer, text, most] of [
    ['/code', code, 60],
    ['/name', name, 100],
    ['/note', note, 500],
  ] as const)
    if (text.length > most) faults.push(fault(pointer, 'too-long', `at most ${most} characters`, `最多 ${most} 个字符`))
  return faults
}

function size({ kind, size: amount, name, note }: CarrierContent): WordedFault[] {
  const unit = unitOf(kind)
  const figure = fromHundredths(amount)
  if (amount <= 0)
    return [fault('/size', 'not-positive', `more than 0 ${unit}, found ${figure}`, `应大于 0 ${unit},填的是 ${figure}`)]
  const said = [...`${name} ${note}`.matchAll(/(\d+(?:\.\d+)?)\s*(?:公顷|公頃|hectares?\b|ha\b)/gi)]
  if (kind === 'land' && said.some((match) => Number(match[1]) === figure)) return [hectares(figure)]
  const { least, most } = SIZES[kind]
  if (amount >= least && amount <= most) return []
  const [from, to] = [fromHundredths(least), fromHundredths(most)]
  return [
    fault(
      '/size',
      'absurd',
      `from ${from} to ${to} ${unit}, found ${figure}; is the unit right?`,
      `应在 ${from} 至 ${to} ${unit}之间,填的是 ${figure};单位对吗?`,
    ),
  ]
}

/** 1 公顷 is 15 亩. */
export function inMu(hectares: number): { detail: string; zh: string } {
  const mu = Math.round(hectares * 1500) / 100
  return {
    detail: `${hectares} looks like 公顷: in 亩 it would be ${mu}`,
    zh: `${hectares} 像是公顷;换算成亩是 ${mu}`,
  }
}

const hectares = (figure: number): WordedFault => ({ pointer: '/size', code: 'hectares-suspected', ...inMu(figure) })

function facts({ kind, facts: told }: CarrierContent): WordedFault[] {
  const known = new Map(requirements.map((requirement) => [requirement.carrierFact, requirement]))
  return Object.entries(told).flatMap(([name, value]) => {
    const pointer = `/facts/${name}`
    const requirement = known.get(name)
    if (requirement === undefined || requirement.how === 'area')
      return [fault(pointer, 'unknown-field', 'not a fact of a carrier', '载体没有这一项')]
    if (value === null || value === undefined) return []
    if (!requirement.kinds.includes(kind))
      return [fault(pointer, 'not-of-this-kind', `${kind} has none`, `${KINDS[kind]}没有这一项`)]
    if (requirement.steps !== undefined) {
      const values = requirement.steps.map((step) => step.value)
      return values.includes(value as never)
        ? []
        : [fault(pointer, 'wrong-value', `one of ${values.join(', ')}`, `应为其中之一:${values.join('、')}`)]
    }
    if (typeof value !== 'number' || !Number.isFinite(value))
      return [fault(pointer, 'wrong-type', 'a figure', '应为数字')]
    if (value < 0) return [fault(pointer, 'negative', `0 or more, found ${value}`, `不能小于 0,填的是 ${value}`)]
    return value > MOST
      ? [fault(pointer, 'absurd', `at most ${MOST}, found ${value}`, `最大 ${MOST},填的是 ${value}`)]
      : []
  })
}

function fen(pointer: string, value: number | null): WordedFault[] {
  if (value === null) return []
  if (!Number.isSafeInteger(value) || value < 0)
    return [fault(pointer, 'wrong-type', 'whole fen, 0 or more', '应为 0 以上的整数(分)')]
  return value > MOST_FEN
    ? [fault(pointer, 'absurd', `at most ${MOST_FEN} fen; is it fen?`, `最大 ${MOST_FEN} 分;单位是分吗?`)]
    : []
}

function days({ availableFrom, availableUntil }: CarrierContent): WordedFault[] {
  const faults: WordedFault[] = []
  if (availableFrom !== null && !isDay(availableFrom)) faults.push(fault('/availableFrom', 'date', ...A_DAY))
  if (availableUntil !== null && !isDay(availableUntil)) faults.push(fault('/availableUntil', 'date', ...A_DAY))
  if (faults.length === 0 && availableFrom !== null && availableUntil !== null && availableUntil < availableFrom)
    faults.push(fault('/availableUntil', 'reversed', `not before ${availableFrom}`, `不能早于 ${availableFrom}`))
  return faults
}

function outline({ kind, outline: corners, size: amount }: CarrierContent): WordedFault[] {
  if (corners === null) return []
  const pointer = '/outline'
  if (kind !== 'land') return [fault(pointer, 'not-of-this-kind', 'only a plot has an outline', '只有地块有边界')]
  if (corners.length < CORNERS.least || corners.length > CORNERS.most)
    return [
      fault(
        pointer,
        'corners',
        `from ${CORNERS.least} to ${CORNERS.most} corners`,
        `应有 ${CORNERS.least} 至 ${CORNERS.most} 个角点`,
      ),
    ]
  const outside = corners.find(
    ([longitude, latitude]) =>
      !(longitude >= CITY.west && longitude <= CITY.east && latitude >= CITY.south && latitude <= CITY.north),
  )
  if (outside !== undefined)
    return [
      fault(
        pointer,
        'outside-city',
        `longitude then latitude, in Shaoyang; found ${outside.join(', ')}`,
        `应先经度后纬度,且在邵阳市内;填的是 ${outside.join(', ')}`,
      ),
    ]
  if (crossesItself(corners))
    return [fault(pointer, 'crosses-itself', 'the corners in order around the plot', '角点应沿地块边界依次填写')]
  const measured = outlineMu(corners)
  const said = fromHundredths(amount)
  const ratio = measured / said
  if (ratio > 13.5 && ratio < 16.5) return [hectares(said)]
  if (ratio < 0.8 || ratio > 1.25)
    return [
      fault(
        '/size',
        'differs-from-outline',
        `the outline measures ${measured.toFixed(2)} 亩, found ${said}`,
        `按边界量得 ${measured.toFixed(2)} 亩,填的是 ${said}`,
      ),
    ]
  return []
}
