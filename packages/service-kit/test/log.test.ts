import { Writable } from 'node:stream'
import { expect, it } from 'vitest'
import { createLog, inTrace, startTracing } from '../src/index.ts'

it('writes the trace of the work and never a contact, a secret or free text, however deep they stand', () => {
  startTracing()
  const lines: string[] = []
  const destination = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk))
      done()
    },
  })
  const log = createLog({ service: 'test', level: 'info', destination })
  inTrace('work', '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01', () =>
    log.info({ request: { body: { contact: { phone: '13711112222' }, text: '联系张三' } }, token: 'abc' }, 'said'),
  )
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    service: 'test',
    msg: 'said',
    trace: '0af7651916cd43dd8448eb211c80319c',
  })
  expect(lines[0]).not.toMatch(/13711112222|张三|abc/)
})
