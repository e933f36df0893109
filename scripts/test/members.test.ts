import { expect, it } from 'vitest'
import { unusedMembers } from '../check/members.ts'

it('finds what a factory gives and what a type holds when nobody names it, and nothing else', () => {
  const factory = [
    'export function createMetrics() {',
    '  const own = { inner: 1 }',
    '  return {',
    '    used: 1,',
    '    forgotten: () => own,',
    '    async left() {',
    "      library({ option: 'of a library' })",
    '    },',
    '  }',
    '}',
    'export type Shape = {',
    '  read: string',
    '  readonly unread?: string',
    '}',
  ].join('\n')
  const reader = 'metrics.used; shape.read'
  const found = unusedMembers([
    { file: 'packages/kit/src/metrics.ts', text: factory },
    { file: 'services/leads/src/a.ts', text: reader },
  ])
  expect(found.map(({ line, name }) => [line, name])).toEqual([
    [5, 'forgotten'],
    [6, 'left'],
    [13, 'unread'],
  ])
})
