import { expect, it } from 'vitest'
import { logLine } from '../src/log-line.ts'

it('reads a JSON line as time, level and message, and keeps the rest', () => {
  const line = JSON.stringify({
    level: 'info',
    time: '2026-01-02T03:04:05.678Z',
    service: 'leads',
    msg: 'started',
    n: 1,
  })
  expect(logLine('leads', line)).toBe('leads         │ 03:04:05.678 info  started {"n":1}')
})

it('leaves anything else as it is', () => {
  expect(logLine('gateway', 'Error: no')).toBe('gateway       │ Error: no')
  expect(logLine('gateway', '{"no":"message"}')).toBe('gateway       │ {"no":"message"}')
})
