import type { WordedFault } from '@lianqiao/service-kit/decisions'
import type { CarrierKind } from '@lianqiao/siting'
import { fromHundredths, unitOf } from './amount.ts'
import type { CarrierContent } from './carrier.ts'
import { fault } from './carrier-fault.ts'
import { checkFacts } from './check-facts.ts'
import { checkOutline } from './check-outline.ts'
import { isDay } from './day.ts'
import { hectaresFault } from './hectares.ts'

/** Sizes beyond these are a slip of the pen or of the unit. Hundredths of 亩 and ㎡. */
const SIZES: Record<CarrierKind, { least: number; most: number }> = {
  land: { least: 50, most: 2_000_000 },
  workshop: { least: 1_000, most: 100_000_000 },
}

/** A million yuan: no rent or price is larger. */
const MOST_FEN = 100_000_000

/** All that is wrong with what is said of a carrier; pointers into its content. */
export function checkCarrier(content: CarrierContent, chainIds: ReadonlySet<string>): WordedFault[] {
  return [
    ...texts(content),
    ...size(content),
    ...checkFacts(content),
    ...fen('/rentFenPerSquareMetreMonth', content.rentFen),
    ...fen('/priceFenPerMu', content.priceFen),
    ...days(content),
    ...checkOutline(content),
    ...(content.chains ?? []).filter((id) => !chainIds.has(id)).map((id) => chainFault(id, chainIds)),
  ]
}

function chainFault(id: string, chainIds: ReadonlySet<string>): WordedFault {
  const known = [...chainIds].join(', ')
  return fault('/chains', 'chain-unknown', `no chain "${id}"; one of ${known}`, `没有产业链“${id}”;可用:${known}`)
}

const A_DAY = ['YYYY-MM-DD', '应写成 YYYY-MM-DD,且是存在的日期'] as const

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
  if (kind === 'land' && said.some((match) => Number(match[1]) === figure)) return [hectaresFault(figure)]
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
