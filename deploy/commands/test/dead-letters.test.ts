import { parseArgs } from 'node:util'
import { expect, it } from 'vitest'
import { deadLettersOptions, readDeadLettersRequest } from '../src/dead-letters/request.ts'
import { runCommand } from '../src/index.ts'

const read = (line: string) =>
  readDeadLettersRequest(parseArgs({ args: line.split(' '), options: deadLettersOptions, allowPositionals: true }))
const run = (line: string) => runCommand('dead-letters', line.split(' '), { env: {}, from: '/', progress: () => {} })
const signed = '--who zhang --why mended'

it('reads what is to be listed, tried again or given up', () => {
  expect(read('list')).toEqual({ action: 'list', service: undefined })
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
])('says what is wrong with %s', async (line, wrong) => {
  expect(await run(line)).toEqual({ exit: 2, out: '', err: expect.stringContaining(wrong) })
})
