import { expect, it } from 'vitest'
import { readDeadLettersArguments } from '../src/dead-letters/arguments.ts'

const read = (line: string) => readDeadLettersArguments(line.split(' '))
const signed = '--who zhang --why mended'

it('reads what is to be listed, tried again or given up', () => {
  expect(read('list --json')).toEqual({ action: 'list', service: undefined, json: true })
  expect(read(`redrive --service parks --id 7 ${signed}`)).toMatchObject({ which: { id: '7' }, who: 'zhang' })
  expect(read(`discard --service parks --key lead-1 ${signed}`)).toMatchObject({ which: { key: 'lead-1' } })
  expect(read(`redrive --service parks --all ${signed}`)).toMatchObject({ which: { all: true } })
})

it.each([
  ['redrive --service parks --all --why mended', '--who and --why'],
  [`redrive --service parks ${signed}`, 'one of --id, --key and --all'],
  [`redrive --service parks --id 7 --all ${signed}`, 'one of --id, --key and --all'],
  [`redrive --service parks --id seven ${signed}`, '--id is a number'],
  [`redrive --all ${signed}`, '--service says whose'],
  ['bury', 'list, redrive or discard'],
  ['list leads', 'one word too many'],
  ['list --everything', "Unknown option '--everything'"],
])('says what is wrong with %s', (line, wrong) => {
  expect(read(line)).toEqual({ wrong: expect.stringContaining(wrong) })
})
