import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { caseSets, pathOfSet, setsOf } from '../src/sets.ts'
import { subjects } from '../src/table.ts'

describe('data/sets.json', () => {
  it('tells of every file of cases, each in the folder of its subject', () => {
    const files = globSync('**/*.jsonl', { cwd: join(import.meta.dirname, '../data') }).sort()
    expect(caseSets.map(({ file }) => file).sort()).toEqual(files)
    for (const { file } of caseSets) expect(Object.keys(subjects)).toContain(file.split('/')[0])
  })

  it.each(caseSets.map((set) => [set.file, set] as const))(
    'says of %s how many cases it holds, by whom and when',
    (_, set) => {
      const rows = readFileSync(pathOfSet(set), 'utf8').split('\n')
      expect(set.cases).toBe(rows.filter((row) => row.trim() !== '').length)
      expect(set.writtenBy).not.toBe('')
      expect(set.writtenOn).toMatch(/^\d{4}-\d\d-\d\d$/)
      expect(['trained', 'studied', 'unseen']).toContain(set.seen)
    },
  )

  it('keeps what nothing is learned from apart: weights are learned from chains alone', () => {
    expect(caseSets.filter(({ seen }) => seen === 'trained')).toEqual(
      setsOf('chains').filter(({ seen }) => seen === 'trained'),
    )
  })
})
