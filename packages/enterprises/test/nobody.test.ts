import { describe, expect, it } from 'vitest'
import { matcher, pairsOf } from './knowledge.ts'

const isNobody = (name: string) => {
  const parsed = matcher.parseName(name)
  return !parsed.ok && parsed.reason === 'nobody'
}

describe('the labelled names', () => {
  const rows: { name: string; nobody: boolean }[] = pairsOf('names-nobody-own.jsonl')

  it('that name nobody are told', () => {
    expect(rows.filter(({ name, nobody }) => nobody && !isNobody(name)).map(({ name }) => name)).toEqual([])
  })

  it('that name an enterprise are left alone', () => {
    expect(rows.filter(({ name, nobody }) => !nobody && isNobody(name)).map(({ name }) => name)).toEqual([])
  })
})

describe('names of real firms in the other labelled sets', () => {
  it.each(['dev-dedupe-pairs', 'pairs-own', 'pairs-third', 'pairs-fifth', 'pairs-sixth'])(
    '%s names nobody nowhere',
    (file) => {
      const names = pairsOf(`${file}.jsonl`).flatMap(({ a, b }) => [a.name, b.name])
      expect(names.filter(isNobody)).toEqual([])
    },
  )
})
