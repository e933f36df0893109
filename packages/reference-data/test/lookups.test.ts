import { describe, expect, it } from 'vitest'
import { data } from './support/data.ts'

const { divisionTree, industryTree, organisations } = data

describe('the division tree', () => {
  it('leads from a county to its province', () => {
    expect(divisionTree.ancestors('430582')).toEqual(['430582', '430500', '430000'])
    expect(divisionTree.provinceOf('430523')).toBe('430000')
    expect(divisionTree.parentOf('430000')).toBeUndefined()
  })

  it('knows 邵东县 of old by its successor', () => {
    expect(divisionTree.current('430521')).toBe('430582')
    expect(divisionTree.get('430521')?.name).toBe('邵东市')
  })

  it('tells the zone of an origin, also from one of its districts', () => {
    expect(
      ['440300', '440305', '810000', '820000', '330300', '310115', '441800', '430500'].map(divisionTree.zoneOf),
    ).toEqual(['gba', 'gba', 'sar', 'sar', 'yrd', 'yrd', 'other', 'other'])
  })

  it('counts the SARs to the Bay Area and Wenzhou to the 27 but not the 26', () => {
    expect(divisionTree.inList('810000', 'gba')).toBe(true)
    expect([divisionTree.inList('330300', 'yrd26'), divisionTree.inList('330300', 'yrd27')]).toEqual([false, true])
    expect(data.origins.rows.filter(({ yrd26 }) => yrd26)).toHaveLength(26)
    expect(data.origins.rows.filter(({ yrd27 }) => yrd27)).toHaveLength(27)
  })

  it('tells areas apart that share the beginning of a name', () => {
    expect(divisionTree.isUnder('430523', '430500')).toBe(true)
    expect(divisionTree.isUnder('430500', '430523')).toBe(false)
    expect(divisionTree.isUnder('433100', '430500')).toBe(false)
  })

  it('has twelve counties under Shaoyang and says nothing about what is no code', () => {
    expect(divisionTree.childrenOf('430500')).toHaveLength(12)
    expect(divisionTree.ancestors('邵阳')).toEqual([])
    expect(divisionTree.zoneOf('')).toBe('other')
  })
})

describe('the industry tree', () => {
  it('leads from a class to its section letter', () => {
    expect(industryTree.ancestors('3912')).toEqual(['3912', '391', '39', 'C'])
    expect(industryTree.ancestors('C3912')).toEqual(['3912', '391', '39', 'C'])
  })

  it('knows a group that the standard does not list because it has one class only', () => {
    expect(industryTree.get('377')).toMatchObject({ name: '助动车制造', level: 3 })
    expect(industryTree.ancestors('3770')).toEqual(['3770', '377', '37', 'C'])
  })

  it('has 飞机制造 at 3741, which the survey file gave as a second 374', () => {
    expect(industryTree.get('3741')?.name).toBe('飞机制造')
    expect(industryTree.get('374')?.name).toBe('航空、航天器及设备制造')
  })

  it('says nothing about an unknown code', () => {
    expect(industryTree.get('3999')).toBeUndefined()
    expect(industryTree.ancestors('9999')).toEqual([])
  })

  it('puts every division of the standard under one of 20 sections', () => {
    const sections = data.industries.filter(({ level }) => level === 1)
    expect(sections).toHaveLength(20)
    expect(sections.flatMap(({ code }) => industryTree.childrenOf(code))).toHaveLength(97)
  })
})

describe('organisations', () => {
  it('has a bureau for the city, each county, each park, and the station', () => {
    expect(organisations.bureauOfDivision('430500')?.id).toBe('city')
    for (const { code, type } of data.divisions.rows)
      if (type !== 'prefecture') expect(organisations.bureauOfDivision(code)?.kind).toBe('county')
    for (const { id } of data.parks.rows) expect(organisations.bureauOfPark(id)?.kind).toBe('park')
    expect(organisations.bureau('station-hk-macao')?.names.zhHant).toBe('港澳招商對接工作站')
  })

  it('finds chains and parks by id', () => {
    expect(organisations.chain('display-materials')?.names.zhHans).toBe('显示功能材料')
    expect(organisations.park('P03')?.division).toBe('430522')
    expect(organisations.park('P12')).toBeUndefined()
  })

  it('leads each of the seven chains of 2020 to one name of the nine of 2022', () => {
    const to = new Map(data.chainVersions.crosswalk.map((row) => [row.from, row.to]))
    expect(to.get('display-materials')).toBe('new-display')
    expect(to.get('internet')).toBe('digital-economy')
    expect(new Set([...to.values(), ...data.chainVersions.newIn2022]).size).toBe(9)
  })
})
