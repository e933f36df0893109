import type { EnterpriseDescription } from '@lianqiao/enterprises'

/** A small generator (mulberry32): the same seed gives the same enterprises on every machine. */
export function random(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** Characters that names are made of, the commonest first; drawn with a skew, so that 华兴 and 宏达 are crowded. */
const CHARACTERS =
  '华兴宏达盛泰鑫源恒信金利丰永顺成佳美新安康德海天龙飞凯瑞祥隆昌荣万亿联合中正创科诚明辉光耀远东方南北星辰凌云景程博雅卓越锐志强力伟业嘉豪骏腾翔宇浩洋润泽沃森林森木水火土玉珠宝晶莹晨曦朝阳旭日升月圆满福禄寿喜乐欣悦怡和平静宁致知行思源本立道生百千一二三四五六七八九十启迪睿智慧聪颖敏捷捷迅速快奔驰野牧歌赋诗书画琴棋韵律声色香味觉醒悟道法自然风雷电雨雪霜露虹霞彩虹蓝绿紫红橙青黑白灰银铜铁钢钛锂硅磁极限量子微纳米精工巧匠心意念恩慈爱善良缘'
const CITIES =
  '佛山 东莞 深圳 广州 中山 惠州 江门 珠海 苏州 无锡 常州 南通 宁波 温州 台州 杭州 嘉兴 绍兴 金华 合肥 芜湖 上海'.split(
    ' ',
  )
const TRADES =
  '电器 电子 机械 五金制品 塑胶制品 家具 灯饰照明 服饰 鞋业 化工 新材料 包装材料 精密模具 光电科技 智能科技 环保科技 医疗器械 食品 纺织 玻璃制品 汽车零部件 自动化设备 贸易 陶瓷 卫浴 玩具 橡胶制品 电子商务'.split(
    ' ',
  )
const FORMS = ['有限公司', '有限公司', '有限公司', '股份有限公司', '厂', '科技有限公司']

export type Synthetic = {
  readonly id: string
  readonly city: string
  readonly core: string
  readonly trade: string
  readonly form: string
  readonly phone: string | null
}

export function synthetic(n: number, next: () => number): Synthetic {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!
  const skewed = () => CHARACTERS[Math.floor(next() ** 1.6 * CHARACTERS.length)]!
  const length = next() < 0.55 ? 2 : next() < 0.85 ? 3 : 4
  let core = ''
  for (let i = 0; i < length; i += 1) core += skewed()
  const phone = next() < 0.4 ? `13${String(100_000_000 + n).slice(0, 9)}` : null
  return { id: `e${n}`, city: pick(CITIES), core, trade: pick(TRADES), form: pick(FORMS), phone }
}

export function descriptionOf({ city, core, trade, form, phone }: Synthetic): EnterpriseDescription {
  return { name: `${city}市${core}${trade}${form}`, place: city, phone }
}

/** Ways in which the same enterprise comes in again, and one that is new. */
export const ARRIVALS = {
  'as stored': descriptionOf,
  'place in brackets': ({ city, core, trade, form }) => ({ name: `${core}${trade}(${city})${form}`, place: city }),
  'short form': ({ city, core, trade }) => ({ name: `${core}${trade}`, place: city }),
  'one character wrong': ({ city, core, trade, form }) => ({
    name: `${city}${core.slice(0, -1)}崟${trade}${form}`,
    place: city,
  }),
  'not stored': ({ city, core, trade, form }) => ({ name: `${city}市巽${core}夔${trade}${form}`, place: city }),
} satisfies Record<string, (one: Synthetic) => EnterpriseDescription>
