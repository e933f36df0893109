import { describe, expect, it } from 'vitest'
import { closingLine, countTests, type Report } from '../test-run/counts.ts'

const file = (status: string, ...statuses: string[]): Report['testResults'][number] => ({
  name: 'a.test.ts',
  status,
  assertionResults: statuses.map((each) => ({ status: each, fullName: each })),
})

describe('the closing line', () => {
  it('counts tests over all files', () => {
    const report = { testResults: [file('passed', 'passed', 'passed'), file('failed', 'passed', 'failed')] }
    expect(closingLine(countTests(report, 1))).toBe('3 passed, 1 failed')
  })

  it('tells of skipped ones, with their files', () => {
    const counts = countTests({ testResults: [file('passed', 'passed', 'skipped', 'todo')] }, 0)
    expect(closingLine(counts)).toBe('1 passed, 0 failed, 2 skipped')
    expect([...counts.skippedIn]).toEqual([['a.test.ts', 2]])
  })

  it('counts a file that could not be loaded as a failure', () => {
    expect(closingLine(countTests({ testResults: [file('failed')] }, 1))).toBe('0 passed, 1 failed')
  })

  it('counts a run that ended badly as a failure, though all its tests passed', () => {
    expect(closingLine(countTests({ testResults: [file('passed', 'passed')] }, 1))).toBe('1 passed, 1 failed')
    expect(closingLine(countTests(undefined, 139))).toBe('0 passed, 1 failed')
  })
})
