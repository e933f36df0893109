import { describe, expect, it } from 'vitest'
import { collect, loadReferenceData, ReferenceDataError } from '../src/index.ts'
import { checkKnowledge } from '../src/knowledge/check.ts'
import { faultsOf, json, withEdited } from './support/broken.ts'

const brief = async (...edits: Parameters<typeof faultsOf>) =>
  (await faultsOf(...edits)).map(({ file, row, message }) => `${file} ${row}: ${message.en}`)

describe('a fault in the reference data', () => {
  it('is named with file, row, place and both languages', async () => {
    const [one, ...rest] = await faultsOf({ 'parks.json': json((file) => (file.rows[2].division = '430599')) })
    expect(rest).toEqual([])
    expect(one).toEqual({
      file: 'parks.json',
      row: 'P03',
      at: '',
      message: { zhHans: '区划 430599 不存在', en: 'the division 430599 does not exist' },
    })
  })

  it('of shape names the pointer and what was found', async () => {
    const faults = await faultsOf({
      'bureaus.json': json((file) => {
        file.rows[1].kind = 'office'
        delete file.rows[2].division
        file.rows[3].phone = '1'
      }),
    })
    expect(faults.map(({ row, at, message }) => [row, at, message.en])).toEqual([
      ['desk', '/rows/1/kind', 'expected city | county | park | station | review-desk, found "office"'],
      ['county-430502', '/rows/2', 'missing field division'],
      ['county-430503', '/rows/3', 'unknown field phone'],
    ])
  })

  it('does not hide another one in another file', async () => {
    const faults = await brief({
      'gbt4754-chain-map.json': json((file) => (file.rows[0].code = '99')),
      'rules/siting-weights.json': json((file) => (file.rows[0].value = 31)),
      'divisions-cn.csv': (text) => text.replace('430103,3,天心区', '43010X,3,天心区'),
      'demo-leads.jsonl': (text) => text.replace('"gbt4754": "3421"', '"gbt4754": "34"'),
    })
    expect(faults).toEqual([
      'divisions-cn.csv 43010X: code 43010X is not of level 3',
      expect.stringContaining('demo-leads.jsonl D002: must match pattern'),
      'gbt4754-chain-map.json 99: GB/T 4754-2017 has no code 99',
      'rules/siting-weights.json null: the weights must sum to 100, they sum to 101',
    ])
  })

  it('in weights, scorecards or agreement patterns names the row and the sum', async () => {
    const faults = await brief({
      'rules/siting-weights.json': json((file) => {
        file.rows[1].id = 'leading-industries'
        delete file.rows[4].scale
      }),
      'rules/scorecards.json': json((file) => {
        file.rows[0].items[0].weight = 35
        file.rows[0].parkId = 'P77'
      }),
      'rules/agreement-patterns.json': json((file) => {
        const pattern = (id: string) => file.rows.find((row: { id: string }) => row.id === id)
        pattern('tax-5-5').shares[0].parts[0].basisPoints = 6000
        pattern('songjiang-luan').shares[1].years.from = 7
        pattern('caohejing-haining').cases = ['C99']
      }),
      'positions.json': json((file) => file.rows.shift()),
    })
    expect(faults.toSorted()).toEqual([
      'positions.json 440100: the position of 440100 is missing',
      'rules/agreement-patterns.json caohejing-haining: there is no case C99',
      'rules/agreement-patterns.json songjiang-luan: nothing is agreed for tax in year 6',
      'rules/agreement-patterns.json tax-5-5: the parts must sum to 100 %, they are 60% + 50% = 110%',
      'rules/scorecards.json default: the weights must sum to 100, they sum to 105',
      'rules/scorecards.json default: there is no park P77',
      'rules/scorecards.json null: no scorecard is for all parks',
      'rules/siting-weights.json cost: the scale is missing or both its ends are the same',
      'rules/siting-weights.json leading-industries: there is no item leading-industries',
      'rules/siting-weights.json leading-industry: the weight of leading-industry is missing',
    ])
  })

  it('in the stages of a project names the stage: their order, and what they ask for', async () => {
    const faults = await brief({
      'rules/project-stages.json': json((file) => {
        const [first, second, ...rest] = file.stages
        file.stages = [second, first, ...rest]
        second.evidence = [['photograph']]
        second.fields[1].id = 'parkId'
        file.figures[0].id = 'output'
      }),
    })
    expect(faults).toEqual([
      expect.stringContaining('rules/project-stages.json null: the stages must be negotiating, signed, registered'),
      'rules/project-stages.json output: output appears twice',
      'rules/project-stages.json signed: the field parkId appears twice',
      'rules/project-stages.json signed: there is no kind of evidence photograph',
    ])
  })

  it('is found where one file speaks of another', async () => {
    const faults = await brief({
      'routing.json': json((file) => {
        file.rows[0].bureau = 'park-P77'
        file.rows = file.rows.filter((row: { id: string }) => row.id !== 'P07-county')
      }),
      'chains/versions.json': json((file) => file.crosswalk.pop()),
      'origins.json': json((file) => (file.traps[0].readings[0].code = '321299')),
      'rules/response-times.json': json((file) => file.rows.shift()),
    })
    expect(faults).toEqual([
      'origins.json T01: the division 321299 does not exist',
      'chains/versions.json internet: the crosswalk must have exactly one row',
      'chains/versions.json digital-economy: neither reached by the crosswalk nor marked as new',
      'routing.json P01-own: the bureau park-P77 does not exist',
      'routing.json P07: the park P07 has no row for any chain',
      'rules/response-times.json acknowledge: the rule acknowledge is missing',
    ])
  })

  it('is found in a clause, by the rules clauses are published by', async () => {
    const faults = await brief({
      'policies/clauses/hunan.json': json((file) => {
        const clause = (id: string) => file.rows.find((row: { id: string }) => row.id === id)
        clause('PL32').conditions.all[0].under = ['439900']
        clause('PL32').benefit.formula.cap = '1000'
        clause('PL33').document = 'nowhere'
        clause('PL35').chains = ['robots']
        file.rows = file.rows.filter((row: { id: string }) => row.id !== 'PL36')
      }),
      'policies/clauses/other-hunan-cities.json': json((file) => (file.rows[0].stacking = ['nobody'])),
    })
    expect(faults).toHaveLength(6)
    for (const start of [
      'hunan.json PL32',
      'rows.json PL36',
      'hunan.json PL33',
      'hunan.json PL35',
      'stacking.json PL44',
    ])
      expect(faults.some((line) => line.includes(start))).toBe(true)
  })

  it('is found when a document no longer says what its row says', async () => {
    const faults = await brief({ 'policies/rows.json': json((file) => (file.rows[6].validUntil = '2026-12-31')) })
    expect(faults).toEqual([
      'policies/clauses/shaoyang.json PL07: the document sy-manufacturing-2022 does not say what the row says',
    ])
  })

  it('of a file that is no JSON, or not there, leaves the others checked', async () => {
    const faults = await brief({
      'parks.json': (text) => text.slice(0, 500),
      'rules/siting-weights.json': json((file) => (file.rows[0].value = 39)),
    })
    expect(faults).toHaveLength(2)
    expect(faults[0]).toContain('parks.json null: not valid JSON')
    const missing = await loadReferenceData('/nowhere').catch((error: ReferenceDataError) => error)
    expect(missing).toBeInstanceOf(ReferenceDataError)
    expect((missing as ReferenceDataError).faults.length).toBeGreaterThan(25)
  })

  it('stops the load with all faults in one error', async () => {
    const edits = {
      'parks.json': json((file) => (file.rows[0].chains = ['robots'])),
      'bureaus.json': json((file) => (file.rows[0].names.en = '')),
    }
    const error = await withEdited(edits, (directory) => loadReferenceData(directory)).catch((one) => one)
    expect(error).toBeInstanceOf(ReferenceDataError)
    expect(error.faults).toHaveLength(2)
    expect(error.message).toContain('parks.json P01')
  })

  it('in what chains, places and calendar read for themselves is found by the check command', async () => {
    const edits = {
      'calendar/CN.json': json((file) => (file.years[0].holidays[0].date = '2019-01-01')),
      'lexicon/internet.json': json((file) => (file.groups[0].segment = 'internet.sidestream.1')),
      'lexicon/gaps.json': json((file) => (file.gaps['internet.gap.9'] = ['x'])),
      'places/towns.csv': (text: string) => text.replace('310000,', '319900,'),
    }
    const { faults } = await withEdited(edits, async (directory) => {
      const { files } = await collect(directory)
      return checkKnowledge(directory, files)
    })
    expect(faults.map(({ file, message }) => `${file}: ${message.en}`)).toEqual([
      'calendar/CN.json: does not lie in 2023',
      'lexicon/internet.json: the segment internet.sidestream.1 does not exist',
      'lexicon/gaps.json: the gap internet.gap.9 does not exist',
      'places/towns.csv: the division 319900 does not exist',
    ])
  })
})
