import fc from 'fast-check'
import { expect, it } from 'vitest'
import { enteredIn, fromEntered, toEntered, withUnit } from '../src/format/entered.ts'

it('gives back the fen of whatever amount was shown for entry', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 10_000_000_000_000 }),
      fc.constantFrom('wan', 'yuan', 'tce'),
      (amount, unit) => {
        expect(fromEntered(toEntered(amount, unit), unit)).toBe(amount)
      },
    ),
  )
  expect(fromEntered(842_100.55, 'yuan')).toBe(84_210_055)
  expect(fromEntered(null, 'wan')).toBeNull()
})

it('names the unit in the reader’s language, and none for pieces', () => {
  expect(withUnit('数额', enteredIn('fen'), 'zh-Hans')).toBe('数额（元）')
  expect(withUnit('Energy', enteredIn('kgce'), 'en')).toBe('Energy (tce)')
  expect(withUnit('Jobs', 'pieces', 'en')).toBe('Jobs')
})
