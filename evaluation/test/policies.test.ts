import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadReferenceData } from '@lianqiao/reference-data'
import { expect, test } from 'vitest'
import { type PolicyPrediction, predict, predictFile } from '../src/policies/cases.ts'
import { comparePairs } from '../src/policies/pairs.ts'

const { policies } = await loadReferenceData()

const answer = (clause: string, asOf: string, profile: Record<string, unknown>) =>
  predict({ id: 'x', clause, asOf, profile }, policies.clauses.find(({ id }) => id === clause)!, policies.vocabulary)

const filled = { projectRegion: '430502', chain: 'equipment-manufacturing', chainFillingProject: true }

test('one percent of what arrived, above two hundred million and not at it', () => {
  const at = (arrivedFundsFen: number) => answer('PL32', '2023-05-01', { ...filled, arrivedFundsFen })
  expect(at(20_000_000_000)).toMatchObject({ status: 'ineligible', amountFen: null, amountRangeFen: null })
  expect(at(20_000_000_001)).toMatchObject({ status: 'eligible', amountFen: 200_000_000, amountRangeFen: null })
  expect(at(100_000_000_001)).toMatchObject({ status: 'eligible', amountFen: 1_000_000_000 })
  expect(answer('PL32', '2023-05-01', filled)).toMatchObject({
    status: 'needsInfo',
    amountRangeFen: [0, 1_000_000_000],
  })
})

test('a lead with nothing known gets an answer', () => {
  for (const { id } of policies.clauses) expect(answer(id, '2023-05-01', {}).reasons.length).toBeGreaterThan(0)
})

test('what covers 湘南 does not cover 邵阳, and what stays inside Guangdong shows as such', () => {
  expect(answer('PL43', '2015-01-01', { projectRegion: '430500' }).status).toBe('ineligible')
  expect(answer('PL66', '2024-01-01', { projectRegion: '430500' }).status).toBe('ineligible')
})

test('no plan, fund, target, rule or proposal is ever eligible', () => {
  const none = policies.clauses.filter(({ kind }) => kind !== 'benefit')
  expect(none.length).toBeGreaterThan(25)
  const lead = { projectRegion: '430500', parkLevel: 'provincial', chain: 'fashion-goods' }
  for (const { id } of none) expect(answer(id, '2024-06-01', lead).status).not.toBe('eligible')
})

test('a file of cases is answered line by line, and lines that cannot be are named', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cases-'))
  const [from, to] = [join(folder, 'cases.jsonl'), join(folder, 'out.jsonl')]
  writeFileSync(
    from,
    `${JSON.stringify({ id: 'a', clause: 'PL81', asOf: '2026-05-01', profile: { advancedManufacturer: true, deductibleInputVatFen: 123_456_789 } })}\n`,
  )
  expect(predictFile(from, to, policies.clauses, policies.vocabulary)).toEqual({ answered: 1, faults: [] })
  const [line] = readFileSync(to, 'utf8').trim().split('\n')
  expect(JSON.parse(line!) as PolicyPrediction).toMatchObject({ id: 'a', status: 'eligible', amountFen: 6_172_839 })
  writeFileSync(from, '{"id":"a","clause":"PL99","asOf":"2026-05-01","profile":{}}\nnonsense\n')
  const { answered, faults } = predictFile(from, to, policies.clauses, policies.vocabulary)
  expect([answered, faults.length]).toEqual([0, 2])
  expect(faults[1]).toContain('cases.jsonl:2 ')
})

test('index and definition agree on the library and on generated clauses', () => {
  const report = comparePairs(20_000, 42, policies.clauses, policies.vocabulary)
  expect(report).toMatchObject({ pairs: 20_000, disagreements: 0 })
  expect(Object.values(report.byStatus).every((count) => count > 0)).toBe(true)
})
