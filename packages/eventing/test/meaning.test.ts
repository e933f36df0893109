import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findDefinition } from '../src/catalogue.ts'
import { fromRecord, toRecord } from '../src/cloudevents.ts'
import type { EventMessage } from '../src/message.ts'
import { traceIdOf } from '../src/trace.ts'
import { catalogueOf } from './suite/events.ts'

const text = fc.string({ minLength: 1 })
const message = fc.record<EventMessage>(
  {
    id: text,
    source: text,
    type: text,
    time: text,
    key: text,
    subject: fc.string(),
    schemaVersion: text,
    traceparent: text,
    tracestate: text,
    correlationId: text,
    causationId: text,
    data: fc.uint8Array(),
  },
  { requiredKeys: ['id', 'source', 'type', 'time', 'key', 'data'] },
)

describe('an event as a CloudEvents record', () => {
  it('comes back as it went', () => {
    fc.assert(
      fc.property(message, (event) => {
        const record = { ...toRecord('t', event), partition: 0, offset: '0' }
        expect(fromRecord(record)).toEqual(event)
      }),
    )
  })

  it('has the headers of the binary mode', () => {
    const event = {
      id: '1',
      source: '/leads',
      type: 'LeadSubmitted',
      time: '2026-11-23T00:00:00Z',
      key: 'k',
      data: Buffer.from('x'),
    }
    expect(toRecord('leads.v1', event)).toEqual({
      topic: 'leads.v1',
      key: 'k',
      headers: {
        ce_specversion: '1.0',
        'content-type': 'application/protobuf',
        ce_id: '1',
        ce_source: '/leads',
        ce_type: 'LeadSubmitted',
        ce_time: '2026-11-23T00:00:00Z',
      },
      value: Buffer.from('x'),
    })
  })

  it('says what is missing of a record that is no event', () => {
    const record = { topic: 't', partition: 0, offset: '0', key: 'k', headers: {}, value: new Uint8Array() }
    expect(fromRecord(record)).toEqual({ fault: 'ce_specversion is missing' })
    const headers = { ce_specversion: '1.0', ce_id: '1', ce_source: '/x' }
    expect(fromRecord({ ...record, headers })).toEqual({ fault: 'headers missing: ce_type, ce_time' })
    const whole = { ...headers, ce_type: 't', ce_time: 'now' }
    expect(fromRecord({ ...record, key: null, headers: whole })).toEqual({ fault: 'the key is missing' })
  })
})

describe('the catalogue', () => {
  it('does not take what every object has for a type', () => {
    expect(findDefinition(catalogueOf('x'), 'constructor')).toBeUndefined()
    expect(findDefinition(catalogueOf('x'), 'test.Placed')?.topic).toBe('x.orders.v1')
  })
})

describe('a trace id', () => {
  it('is read from a traceparent, and from nothing else', () => {
    expect(traceIdOf('00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01')).toBe(
      '0af7651916cd43dd8448eb211c80319c',
    )
    expect(traceIdOf('garbage')).toBeUndefined()
    expect(traceIdOf(undefined)).toBeUndefined()
  })
})
