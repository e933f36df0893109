import { describe, expect, it } from 'vitest'
import { matcher, pairsOf } from './knowledge.ts'

const isNobody = (name: string) => {
  const parsed = matcher.parseName(name)
  return !parsed.ok && parsed.reason === 'nobody'
}

describe('the labelled names', () => {
  const rows: { name: string; nobody: boolean }[] = pairsOf('enterprises/names-that-name-nobody.jsonl')

  it('that name nobody are told', () => {
    expect(rows.filter(({ name, nobody }) => nobody && !isNobody(name)).map(({ name }) => name)).toEqual([])
  })

  it('that name an enterprise are left alone', () => {
    expect(rows.filter(({ name, nobody }) => !nobody && isNobody(name)).map(({ name }) => name)).toEqual([])
  })
})

describe('names of real firms in the other labelled sets', () => {
  it.each(['given', 'written-with-code', 'borders-1', 'given-kinds-1', 'given-kinds-2'])(
    '%s names nobody nowhere',
    (file) => {
      const names = pairsOf(`enterprises/${file}.jsonl`).flatMap(({ a, b }) => [a.name, b.name])
      expect(names.filter(isNobody)).toEqual([])
    },
  )
})
