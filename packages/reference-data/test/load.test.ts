import { describe, expect, it } from 'vitest'
import { dataDirectory, loadReferenceData } from '../src/index.ts'
import { readReferenceData } from '../src/load.ts'
import { data } from './support/data.ts'

describe('the committed reference data', () => {
  it('holds every row of the survey', () => {
    expect({
      divisions: data.divisions.rows.length,
      parks: data.parks.rows.length,
      chains: data.chains.length,
      industries: data.industries.length,
      map: data.chainMap.rows.length,
      origins: data.origins.rows.length,
      policies: data.policies.rows.length,
      enclaves: data.enclaves.rules.length + data.enclaves.cases.length,
      demoLeads: data.demoLeads.length,
    }).toEqual({
      divisions: 13,
      parks: 11,
      chains: 7,
      industries: 1772,
      map: 193,
      origins: 52,
      policies: 83,
      enclaves: 29,
      demoLeads: 20,
    })
  })

  it('names a version for every file and a digest for all of them', () => {
    expect(Object.keys(data.versions)).toHaveLength(37)
    expect(data.versions).toMatchObject({ 'equipment-manufacturing': '2020.1', 'policy-rows': '2026-11-23.1' })
    expect(data.digest).toMatch(/^[0-9a-f]{64}$/)
  })

  it('cannot be changed by whoever reads it', () => {
    expect(Object.isFrozen(data.parks.rows[0])).toBe(true)
    expect(() => Object.assign(data.parks.rows[0]!, { id: 'P99' })).toThrow(TypeError)
    expect(Object.isFrozen(data.policies.clauses[0]!.conditions)).toBe(true)
  })

  it('gives no park a capacity that nobody has told, and keeps what was told as evidence with its text', () => {
    expect(data.parks.rows.every(({ capacity }) => capacity === null)).toBe(true)
    const figures = data.parks.rows.flatMap(({ facts }) => facts)
    expect(figures.length).toBeGreaterThan(15)
    for (const park of data.parks.rows)
      for (const { text } of park.facts) expect(park.areaNote).toContain(text.slice(0, 4))
  })

  it('shows demonstration leads without the answer of the labeller', () => {
    for (const lead of data.demoLeads)
      expect(Object.keys(lead).sort()).toEqual(['gbt4754', 'id', 'name', 'originCity', 'originCode', 'text'])
  })

  it('is one copy for all services of a process', async () => {
    expect(await loadReferenceData()).toBe(await loadReferenceData())
  })

  it('loads with little work, so that a start is not slow for it', async () => {
    const times: number[] = []
    for (let run = 0; run < 5; run++) {
      const before = process.cpuUsage()
      await readReferenceData(dataDirectory)
      const { user, system } = process.cpuUsage(before)
      times.push((user + system) / 1000)
    }
    expect(times.sort((a, b) => a - b)[2]).toBeLessThan(400)
  })
})
