import { plain, words } from './words.ts'

export type CarrierKindName = 'land' | 'workshop'
export type AreaUnit = '亩' | '㎡'

const KINDS = {
  land: words('土地', '土地', 'land'),
  workshop: words('标准厂房', '標準廠房', 'a standard workshop'),
}

/** Units as they are printed in 繁體 and English too. */
const unitIn = (unit: AreaUnit) => words(unit, unit === '亩' ? '畝' : unit, unit === '亩' ? 'mu' : unit)

/** What can be wrong with a carrier, its reservations and files of carriers. */
export const parkFaults = {
  absurd: ({ least, most, found }: { least: number; most: number; found: number }) =>
    words(
      `应在 ${least} 至 ${most} 之间,填的是 ${found};单位对吗?`,
      `應在 ${least} 至 ${most} 之間,填的是 ${found};單位對嗎?`,
      `from ${least} to ${most}, found ${found}; is the unit right?`,
    ),
  'hectares-suspected': ({ found, mu }: { found: number; mu: number }) =>
    words(
      `${found} 像是公顷;换算成亩是 ${mu}`,
      `${found} 像是公頃;換算成畝是 ${mu}`,
      `${found} looks like hectares: in mu it would be ${mu}`,
    ),
  'not-of-this-kind': ({ kind }: { kind: CarrierKindName }) =>
    words(`${KINDS[kind]['zh-Hans']}没有这一项`, `${KINDS[kind]['zh-Hant']}沒有這一項`, `${KINDS[kind].en} has none`),
  corners: ({ least, most }: { least: number; most: number }) =>
    words(`应有 ${least} 至 ${most} 个角点`, `應有 ${least} 至 ${most} 個角點`, `from ${least} to ${most} corners`),
  'outside-city': ({ found }: { found: string }) =>
    words(
      `应先经度后纬度,且在邵阳市内;填的是 ${found}`,
      `應先經度後緯度,且在邵陽市內;填的是 ${found}`,
      `longitude then latitude, in Shaoyang; found ${found}`,
    ),
  'crosses-itself': plain(
    '角点应沿地块边界依次填写',
    '角點應沿地塊邊界依次填寫',
    'the corners in order around the plot',
  ),
  'differs-from-outline': ({ measured, found }: { measured: number; found: number }) =>
    words(
      `按边界量得 ${measured} 亩,填的是 ${found}`,
      `按邊界量得 ${measured} 畝,填的是 ${found}`,
      `the outline measures ${measured} mu, found ${found}`,
    ),
  'chain-unknown': ({ chainId, known }: { chainId: string; known: readonly string[] }) =>
    words(
      `没有产业链“${chainId}”;可用:${known.join('、')}`,
      `沒有產業鏈「${chainId}」;可用:${known.join('、')}`,
      `no chain "${chainId}"; one of ${known.join(', ')}`,
    ),
  fixed: ({ kind }: { kind: CarrierKindName }) =>
    words(
      `它是${KINDS[kind]['zh-Hans']};请另建一个载体`,
      `它是${KINDS[kind]['zh-Hant']};請另建一個載體`,
      `it is ${KINDS[kind].en}; add another carrier`,
    ),
  'code-taken': ({ carrier }: { carrier: string }) =>
    words(`已经有 ${carrier}`, `已經有 ${carrier}`, `there is ${carrier} already`),
  overlap: ({ carrier }: { carrier: string }) =>
    words(`与 ${carrier} 的地块重叠`, `與 ${carrier} 的地塊重疊`, `shares ground with ${carrier}`),
  reserved: ({ reserved, unit }: { reserved: number; unit: AreaUnit }) => {
    const name = unitIn(unit)
    return words(
      `其中 ${reserved} ${name['zh-Hans']}已预留`,
      `其中 ${reserved} ${name['zh-Hant']}已預留`,
      `${reserved} ${name.en} of it are reserved`,
    )
  },
  past: ({ now }: { now: string }) => words(`应晚于 ${now}`, `應晚於 ${now}`, `after ${now}`),
  'too-far': ({ days, latest }: { days: number; latest: string }) =>
    words(
      `最长 ${days} 天,最晚到 ${latest}`,
      `最長 ${days} 天,最晚到 ${latest}`,
      `within ${days} days: ${latest} at the latest`,
    ),
  'longer-than-carrier': ({ until }: { until: string }) =>
    words(`载体只能用到 ${until}`, `載體只能用到 ${until}`, `the carrier can be had until ${until} only`),
}
