import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { prefectureOf, shortName } from '../src/index.ts'
import { casesOf, data, origins, resolver } from './data.ts'

const codeOf = (text: string) => resolver.resolve(text).code

/** Romanised, these two are one; and 宿州 sounds like the better known 苏州. */
const BY_SOUND = new Set(['Taizhou', 'Suzhou'])

describe('the 52 cities of origin', () => {
  it.each(origins.map((origin) => [origin.names.zhHans, origin] as const))(
    '%s is known by all its names',
    (_, origin) => {
      const { names, shortNames, enAliases, gba, code } = origin
      const english = BY_SOUND.has(names.en) ? [] : [names.en, `${names.en} City, China`, names.en.toUpperCase()]
      for (const text of [names.zhHans, names.zhHant, shortNames.zhHans, shortNames.zhHant, ...english, ...enAliases]) {
        expect([text, resolver.resolve(text)]).toMatchObject([text, { code, zone: gba ? 'gba' : 'yrd' }])
      }
    },
  )

  it('hold their districts and county-level cities, in Chinese with and without 区, 市 and province', () => {
    const nameOf = new Map(data.divisions.map(({ code, name }) => [code, name]))
    const cities = new Set(origins.map(({ code }) => code))
    const wrong: string[] = []
    for (const { code, level, name } of data.divisions) {
      const city = prefectureOf(code)
      if (level !== 3 || city === null || !cities.has(city)) continue
      const cityName = nameOf.get(city)!
      const province = nameOf.get(`${code.slice(0, 2)}0000`)!
      for (const text of [cityName + name, shortName(cityName) + shortName(name), province + cityName + name]) {
        const answer = resolver.resolve(text)
        if (answer.code !== city) wrong.push(`${text}: ${answer.code}`)
      }
    }
    expect(wrong).toEqual([])
  })

  it('are not the only ones: every prefecture of the country has its code, outside the zones', () => {
    const odd = new Set(['吉林市', '朝阳市', '海南藏族自治州'])
    for (const { code, level, name } of data.divisions) {
      if (level !== 2 || shortName(name) === '' || odd.has(name)) continue
      expect([name, codeOf(name), codeOf(shortName(name))]).toEqual([name, code, code])
    }
    expect(resolver.resolve('四川成都')).toMatchObject({ code: '510100', zone: 'other' })
    expect(resolver.resolve('邵阳市大祥区')).toMatchObject({ code: '430500', county: '430503', zone: 'other' })
  })
})

describe('the traps', () => {
  it('Taizhou is two cities until a province says which', () => {
    expect(resolver.resolve('Taizhou')).toMatchObject({ code: null, zone: null, alternatives: ['321200', '331000'] })
    expect(codeOf('Taizhou, Zhejiang')).toBe('331000')
    expect(resolver.resolve('江苏台州')).toMatchObject({ code: null, alternatives: ['321200', '331000'] })
  })

  it('a street, a school and a park named after a place are not the place', () => {
    for (const text of ['中山路', '中山大学', '中山陵', '南京西路', 'Zhongshan Road'])
      expect([text, codeOf(text)]).toEqual([text, null])
    expect(codeOf('上海南京路100号')).toBe('310000')
    expect(codeOf('广州大学城')).toBe('440100')
  })

  it('a park named after two places lies where it lies', () => {
    expect(codeOf('昆山（沭阳）工业园区')).toBe('321300')
    expect(codeOf('苏州宿迁工业园区')).toBe('321300')
    expect(codeOf('宿州马鞍山园区')).toBe('341300')
    expect(codeOf('广州(清远)产业园')).toBe('441800')
    expect(codeOf('苏州工业园区')).toBe('320500')
  })

  it('深汕 is a question between 深圳 and 汕尾', () => {
    expect(resolver.resolve('深圳市深汕特别合作区')).toMatchObject({ code: null, alternatives: ['440300', '441500'] })
  })

  it('towns of 东莞 and 中山 count beside their city or 广东, common words only there', () => {
    expect(codeOf('长安')).toBeNull()
    expect(codeOf('古镇')).toBeNull()
    for (const text of ['东莞长安', '广东长安', '東莞長安鎮', "Chang'an, Dongguan"])
      expect([text, codeOf(text)]).toEqual([text, '441900'])
    for (const text of ['中山古镇', '广东古镇', '中山小榄', '小榄镇'])
      expect([text, codeOf(text)]).toEqual([text, '442000'])
  })

  it('南海 and 龙岗 need their city, 顺德 and 宝安 do not', () => {
    expect(resolver.resolve('南海')).toMatchObject({ code: null, alternatives: ['440600'] })
    expect([codeOf('佛山南海'), codeOf('南海区'), codeOf('顺德'), codeOf('宝安')]).toEqual([
      '440600',
      '440600',
      '440600',
      '440300',
    ])
    expect(codeOf('龙岗')).toBeNull()
  })

  it('香港 in the name of a company does not place it', () => {
    expect(resolver.resolve('香港(深圳)有限公司')).toMatchObject({ code: null, alternatives: ['440300', '810000'] })
    expect(resolver.resolve('深圳XX香港公司')).toMatchObject({ code: null, alternatives: ['440300', '810000'] })
  })

  it('Guangdong outside the Bay Area is no Bay Area', () => {
    for (const text of ['汕尾', '清远', '韶关', '惠来'])
      expect([text, resolver.resolve(text).zone]).toEqual([text, 'other'])
  })
})

describe.each([
  'places/written-with-code.jsonl',
  'places/first-sight-1.jsonl',
  'places/first-sight-2.jsonl',
  'places/every-origin-1.jsonl',
  'places/every-origin-2.jsonl',
])('the cases of %s', (file) => {
  it.each(casesOf(file).map((row) => [row.text, row] as const))('%s', (_, { text, code, zone, alternatives }) => {
    expect(resolver.resolve(text)).toMatchObject({ code, zone, ...(alternatives ? { alternatives } : {}) })
  })
})

describe('hints', () => {
  it('decide between readings, and never against the text', () => {
    expect(resolver.resolve('鼓楼区', { prefectures: ['320100'] }).code).toBe('320100')
    expect(resolver.resolve('Taizhou', { provinces: ['330000'] }).code).toBe('331000')
    expect(resolver.resolve('佛山', { prefectures: ['440300'] }).code).toBe('440600')
  })
})

describe('bad input', () => {
  it.each(['', '   ', '🎉', '\u0000', '<script>alert(1)</script>', '不详', '---', '12345'])(
    '%j is no place',
    (text) => {
      expect(resolver.resolve(text)).toMatchObject({ code: null, zone: null })
    },
  )

  it('looks through tags, width, spaces and emoji', () => {
    for (const text of ['<b>佛山</b>', 'ＦＯＳＨＡＮ', '佛 山', '佛山🎉', '佛山\u200b'])
      expect([text, codeOf(text)]).toEqual([text, '440600'])
  })

  it('looks up names in proportion to the text, and no more of them however long it is', () => {
    const lookUps = (text: string) => {
      const spy = vi.spyOn(Map.prototype, 'get')
      resolver.resolve(text)
      const count = spy.mock.calls.length
      spy.mockRestore()
      return count
    }
    for (const piece of ['佛山', '中山路', '鼓楼区', 'taizhou ', '(', '😀']) {
      const [short, double, huge] = [100, 200, 50_000].map((length) => lookUps(piece.repeat(length / piece.length)))
      expect(double! / short!).toBeLessThan(2.5)
      expect(huge!).toBeLessThan(6 * short!)
    }
  })

  it('reads only the head of a long text', () => {
    const long = `佛山${'顺德'.repeat(50_000)}`
    expect(resolver.resolve(long).reasons.length).toBeLessThan(400)
    expect(codeOf('广'.repeat(100_000))).toBeNull()
  })

  it('answers every text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const { code, zone } = resolver.resolve(text)
        return (code === null) === (zone === null)
      }),
      { numRuns: 500 },
    )
  })
})

describe('what stands behind a name', () => {
  it('says that the town is meant where it is what the town is known for', () => {
    expect(codeOf('乐从家具城')).toBe('440600')
    expect(codeOf('永康五金城')).toBe('330700')
    expect(codeOf('乐从路')).toBe(null)
  })

  it('or where the firm has moved to', () => {
    expect(codeOf('原在东莞,现迁至惠州')).toBe('441300')
    expect(codeOf('总部深圳,工厂东莞')).toBe(null)
  })

  it('reads the districts of a city without districts', () => {
    expect(codeOf('中山西区')).toBe('442000')
    expect(codeOf('西区')).toBe(null)
  })
})

describe('the name of a company', () => {
  it('lies where it begins, whatever its brand sounds like', () => {
    expect(codeOf('深圳市东阳光实业有限公司')).toBe('440300')
    expect(codeOf('Dongguan Weixin Hardware Co., Ltd.')).toBe('441900')
    expect(codeOf('中山大洋电机股份有限公司')).toBe('442000')
  })

  it('or where its brackets say', () => {
    expect(codeOf('北京同仁堂(亳州)饮片有限责任公司')).toBe('341600')
  })

  it('is asked about where it goes on behind the legal form', () => {
    expect(codeOf('深圳市恒昌有限公司东莞工厂')).toBe(null)
    expect(codeOf('东莞、惠州有限公司')).toBe(null)
  })
})

describe('what a text names beside the place', () => {
  it('may only be near it', () => {
    expect(codeOf('东莞长安(靠近深圳)')).toBe('441900')
    expect(codeOf('深圳旁边的东莞')).toBe('441900')
  })

  it('may be a part of a longer name', () => {
    expect(codeOf('惠来县隆江镇')).toBe('445200')
    expect(codeOf('中华人民共和国广东省深圳市')).toBe('440300')
    expect(codeOf('杭州湾')).toBe(null)
  })

  it('may be abroad, for whom or whose it is', () => {
    expect(codeOf('苏州新加坡工业园')).toBe('320500')
    expect(codeOf('佛山,产品出口美国')).toBe('440600')
    expect(codeOf('苏州,越南')).toBe(null)
    expect(codeOf('新加坡工业园')).toBe(null)
  })
})

describe('short names', () => {
  it('stand for their city where they are the whole text or one of a list', () => {
    expect(codeOf('深')).toBe('440300')
    expect(codeOf('路桥')).toBe('331000')
    expect(codeOf('路桥工程')).toBe(null)
    expect(codeOf('佛山/中山')).toBe(null)
  })

  it('mean the district before a town of the same province', () => {
    expect(codeOf('浙江新昌')).toBe('330600')
  })

  it('are read with tone marks too', () => {
    expect(codeOf('Shēnzhèn')).toBe('440300')
  })
})
