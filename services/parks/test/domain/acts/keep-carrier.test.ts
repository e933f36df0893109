import { DomainError } from '@lianqiao/service-kit/decisions'
import { describe, expect, it } from 'vitest'
import { addCarrier, changeCarrier, withdrawCarrier } from '../../../src/domain/acts/keep-carrier.ts'
import type { Carrier, CarrierContent } from '../../../src/domain/carrier.ts'
import { move } from '../../../src/domain/movement.ts'
import { carrierOf, context, land } from '../../support/carriers.ts'

const chainIds = new Set(['smart-home'])
const content = (over: Partial<CarrierContent> = {}): CarrierContent =>
  land({ code: '邵东-2026-01', name: '智能制造产业园 1 号地块', ...over })
const carrier = (over: Partial<Carrier> = {}): Carrier => ({ ...carrierOf(content()), ...over })
const reserved = () => move(carrier(), { what: 'reserved', ...context, reservationId: 'r-1', reserve: 5_00 }).carrier
const nobody = { chainIds, rivals: [] }
const faultsOf = (outcome: unknown) =>
  outcome instanceof DomainError ? (outcome.payload as { errors: { pointer: string; code: string }[] }).errors : outcome

describe('adding a carrier', () => {
  const add = (over: Partial<CarrierContent> = {}, rivals: Carrier[] = []) =>
    addCarrier({ parkId: 'P02', chainIds, rivals }, { content: content(over), carrierId: 'c-2' }, context)

  it('offers it from then on, with the first entry of its history', () => {
    expect(add()).toMatchObject({
      carrier: { carrierId: 'c-2', version: 1, entries: 1, state: 'offered', reserved: 0 },
      entry: { what: 'added', entry: 1, size: 20_00, by: context.by },
      events: [{ type: 'CarrierOffered', data: { free: 20, version: 1, reason: 'added' } }],
    })
  })

  it('is refused with all that is wrong, and where its number is taken', () => {
    expect(faultsOf(add({ code: '', size: 0 }))).toMatchObject([{ pointer: '/code' }, { pointer: '/size' }])
    expect(faultsOf(add({ code: ' 邵东-2026-01 ' }, [carrier()]))).toMatchObject([
      { pointer: '/code', code: 'code-taken' },
    ])
  })

  it('names a rival of another park by its number only', () => {
    const [fault] = faultsOf(add({}, [carrier({ parkId: 'P03' })])) as { detail: string }[]
    expect(fault?.detail).toBe('there is 邵东-2026-01 already')
  })
})

describe('changing a carrier', () => {
  it('counts the version up and offers it again', () => {
    const changed = changeCarrier(
      { before: carrier(), ...nobody },
      { content: content({ size: 30_00 }), version: 1 },
      context,
    )
    expect(changed).toMatchObject({
      carrier: { version: 2, size: 30_00 },
      entry: { what: 'changed', entry: 2 },
      events: [{ type: 'CarrierOffered', data: { free: 30, reason: 'changed' } }],
    })
  })

  it('is refused to whoever has not seen the latest version, for another kind, and below what is reserved', () => {
    const change = (before: Carrier, over: Partial<CarrierContent>, version = before.version) =>
      changeCarrier({ before, ...nobody }, { content: content(over), version }, context)
    expect(change(carrier({ version: 3 }), {}, 2)).toMatchObject({
      code: 'transition-refused',
      payload: { from: 'version 3', to: 'version 3' },
    })
    expect(faultsOf(change(carrier(), { kind: 'workshop' }))).toMatchObject([{ pointer: '/kind', code: 'fixed' }])
    expect(faultsOf(change(reserved(), { size: 4_00 }))).toMatchObject([{ pointer: '/size', code: 'reserved' }])
    expect(change(carrier({ state: 'withdrawn' }), {})).toMatchObject({ payload: { from: 'withdrawn' } })
  })
})

describe('withdrawing a carrier', () => {
  it('leaves nothing to give, and is refused while something of it is reserved', () => {
    expect(withdrawCarrier(carrier(), { version: 1 }, context)).toMatchObject({
      carrier: { state: 'withdrawn' },
      entry: { what: 'withdrawn', size: 0 },
      events: [],
    })
    expect(withdrawCarrier(reserved(), { version: 1 }, context)).toMatchObject({
      code: 'transition-refused',
      payload: { from: 'reserved', to: 'withdrawn' },
    })
  })
})
