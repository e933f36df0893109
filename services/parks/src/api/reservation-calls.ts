import { createHash } from 'node:crypto'
import type { CarriersServiceDefinition, ReserveRequest } from '@lianqiao/contracts/parks'
import {
  type Batcher,
  DomainError,
  type GrpcCalls,
  type Identity,
  type NewId,
  readId,
  refuse,
} from '@lianqiao/service-kit'
import { type EndDeps, type Ended, enactRelease, enactRenew } from '../carriers/end-reservation.ts'
import type { ReserveOutcome, Wish } from '../domain/acts/reserve.ts'
import { fromHundredths } from '../domain/amount.ts'
import { listReservations, type ReservationFilter } from '../store/reservations.ts'
import { readAmount } from './carrier-message.ts'
import { pageOf, pageSize, readCursor, readTime, writeCursor, wrongValue } from './reading.ts'
import { reservationMessage } from './reservation-message.ts'

export type ReservationCallDeps = EndDeps & { newId: NewId; reservations: Batcher<Wish, ReserveOutcome> }

type Calls = Pick<GrpcCalls<typeof CarriersServiceDefinition>, 'listReservations' | 'reserve' | 'renew' | 'release'>

const KEY = /^[\x21-\x7e]{1,255}$/
const STATES = ['', 'held', 'released', 'expired']

export function reservationCalls(deps: ReservationCallDeps): Calls {
  const { pool, access, newId, reservations } = deps

  function withCarrier({ reservation, carrier }: Pick<Ended, 'reservation' | 'carrier'>) {
    const { code, name, kind } = carrier
    return reservationMessage({ ...reservation, code, name, kind })
  }

  return {
    async listReservations(request, { identity }) {
      const of = ofWhat(request)
      if (!STATES.includes(request.state))
        throw wrongValue('/state', 'held, released, expired or nothing', '应为 held、released、expired 或不填')
      if ('parkId' in of) access.keeper(identity, of.parkId)
      const limit = pageSize(request.pageSize)
      const rows = await listReservations(pool, {
        of,
        parkIds: access.parksOf(identity),
        state: request.state || undefined,
        before: readCursor(request.cursor),
        limit: limit + 1,
      })
      const { page, nextCursor } = pageOf(rows, limit, ({ reservationId }) => writeCursor(reservationId))
      return { reservations: page.map(reservationMessage), nextCursor }
    },

    async reserve(request, { identity }) {
      const outcome = await reservations.submit(wishOf(request, identity, newId()))
      if (outcome instanceof DomainError) throw outcome
      return {
        reservation: withCarrier(outcome),
        free: fromHundredths(outcome.free),
        replayed: outcome.replayed,
      }
    },

    async renew({ reservationId, expiresAt }, { identity }) {
      const wanted = {
        reservationId: readId(reservationId, 'reservation'),
        expiresAt: readTime('/expiresAt', expiresAt),
      }
      return { reservation: withCarrier(await enactRenew(wanted, identity, deps)) }
    },

    async release({ reservationId, note }, { identity }) {
      const done = await enactRelease({ reservationId: readId(reservationId, 'reservation'), note }, identity, deps)
      return { reservation: withCarrier(done), free: fromHundredths(done.free) }
    },
  }
}

function wishOf(request: ReserveRequest, identity: Identity, reservationId: string): Wish {
  const { carrierId, leadId, note, idempotencyKey } = request
  if (identity.kind !== 'officer') throw refuse('not-found', { what: 'carrier' })
  if (idempotencyKey === '') throw refuse('idempotency-key-missing', {})
  if (!KEY.test(idempotencyKey))
    throw wrongValue('/idempotencyKey', '1–255 visible characters', '应为 1–255 个可见字符')
  const amount = readAmount('/amount', request.amount)
  if (amount <= 0)
    throw refuse('unprocessable', {
      errors: [
        { pointer: '/amount', code: 'not-positive', detail: `more than 0, found ${request.amount}`, zh: '应大于 0' },
      ],
    })
  const expiresAt = readTime('/expiresAt', request.expiresAt)
  const asked = JSON.stringify([carrierId, leadId, amount, expiresAt.toISOString(), note])
  return {
    reservationId,
    carrierId: readId(carrierId, 'carrier'),
    leadId: readId(leadId, 'lead'),
    amount,
    expiresAt,
    note: note.slice(0, 500),
    officer: identity,
    idempotencyKey,
    requestHash: createHash('sha256').update(asked).digest('hex'),
  }
}

function ofWhat({
  parkId,
  carrierId,
  leadId,
}: Record<'parkId' | 'carrierId' | 'leadId', string>): ReservationFilter['of'] {
  if (carrierId !== '') return { carrierId: readId(carrierId, 'carrier') }
  if (leadId !== '') return { leadId: readId(leadId, 'lead') }
  if (parkId !== '') return { parkId }
  throw wrongValue('', 'a park, a carrier or a lead', '请指明园区、载体或线索')
}
