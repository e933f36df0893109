import type { CarriersServiceDefinition } from '@lianqiao/contracts/parks'
import { withTransaction } from '@lianqiao/eventing'
import { type GrpcCalls, type Identity, isId, readId, refuse } from '@lianqiao/service-kit'
import { capacityOf } from '../carriers/capacity.ts'
import { enactAdd, enactChange, enactWithdraw, type KeepDeps } from '../carriers/keep.ts'
import { asItStood, carriersOn } from '../carriers/on-day.ts'
import { sumUp } from '../domain/capacity.ts'
import type { Carrier } from '../domain/carrier.ts'
import { addDays, type Day, dayOf } from '../domain/day.ts'
import { listCarriers, readCarriers } from '../store/carriers.ts'
import { readHistory } from '../store/history.ts'
import { setCarriersComplete } from '../store/park-registers.ts'
import { proposedLeads } from '../store/proposals.ts'
import { listReservations } from '../store/reservations.ts'
import { capacityMessage } from './capacity-message.ts'
import { carrierMessage, readContent, readKind } from './carrier-message.ts'
import { historyMessages } from './history-message.ts'
import { badCursor, pageOf, pageSize, readCursor, readDay, writeCursor } from './reading.ts'
import { reservationMessage } from './reservation-message.ts'

export type CarrierCallDeps = KeepDeps

type Calls = Pick<
  GrpcCalls<typeof CarriersServiceDefinition>,
  | 'listCarriers'
  | 'getCarrier'
  | 'getCarrierHistory'
  | 'addCarrier'
  | 'changeCarrier'
  | 'withdrawCarrier'
  | 'setCarriersComplete'
  | 'getCapacity'
  | 'listProposedLeads'
>

const MOST_DAYS = 366

export function carrierCalls(deps: CarrierCallDeps): Calls {
  const { pool, access, clock } = deps
  const today = () => dayOf(clock())

  /** The carrier, where the officer keeps its park. */
  async function kept(carrierId: string, identity: Identity): Promise<Carrier> {
    const [carrier] = await readCarriers(pool, [readId(carrierId, 'carrier')])
    if (carrier === undefined || !access.mayKeep(identity, carrier.parkId))
      throw refuse('not-found', { what: 'carrier' })
    return carrier
  }

  return {
    async listCarriers(request, { identity }) {
      access.keeper(identity, request.parkId)
      const day = readDay('/asOf', request.asOf, today())
      const limit = pageSize(request.pageSize)
      const rows = await listCarriers(pool, {
        parkId: request.parkId,
        kind: readKind(request.kind),
        text: request.text || undefined,
        withWithdrawn: request.withWithdrawn,
        after: readCursor(request.cursor),
        limit: limit + 1,
      })
      const { page, nextCursor } = pageOf(rows, limit, ({ carrierId }) => writeCursor(carrierId))
      const standings = await carriersOn(pool, request.parkId, { day, now: clock() })
      return {
        carriers: page.flatMap((carrier) => {
          const then = standings.get(carrier.carrierId)
          return then === undefined ? [] : [carrierMessage(asItStood(carrier, then), day)]
        }),
        nextCursor,
        totals: sumUp(standings.values(), day).map(capacityMessage),
      }
    },

    async getCarrier({ carrierId, asOf }, { identity }) {
      const carrier = await kept(carrierId, identity)
      const day = readDay('/asOf', asOf, today())
      const then = (await carriersOn(pool, carrier.parkId, { day, now: clock() })).get(carrierId)
      if (then === undefined) throw refuse('not-found', { what: 'carrier' })
      const reservations = await listReservations(pool, {
        of: { carrierId },
        parkIds: undefined,
        state: undefined,
        before: undefined,
        limit: 100,
      })
      return {
        carrier: carrierMessage(asItStood(carrier, then), day),
        reservations: reservations.map(reservationMessage),
      }
    },

    async getCarrierHistory({ carrierId }, { identity }) {
      await kept(carrierId, identity)
      return { entries: historyMessages(await readHistory(pool, carrierId)) }
    },

    async addCarrier({ parkId, content }, { identity }) {
      const carrier = await enactAdd({ parkId, content: readContent(content) }, identity, deps)
      return { carrier: carrierMessage(carrier, today()) }
    },

    async changeCarrier({ carrierId, version, content }, { identity }) {
      const change = { carrierId: readId(carrierId, 'carrier'), version, content: readContent(content) }
      return { carrier: carrierMessage(await enactChange(change, identity, deps), today()) }
    },

    async withdrawCarrier({ carrierId, version }, { identity }) {
      const carrier = await enactWithdraw({ carrierId: readId(carrierId, 'carrier'), version }, identity, deps)
      return { carrier: carrierMessage(carrier, today()) }
    },

    async setCarriersComplete({ parkId, complete }, { identity }) {
      access.keeper(identity, parkId)
      await withTransaction(pool, (tx) => setCarriersComplete(tx, parkId, complete))
      return {}
    },

    async getCapacity({ parkId, from, until }, { identity }) {
      access.keeper(identity, parkId)
      const now = clock()
      const first = readDay('/from', from, dayOf(now))
      const last = readDay('/until', until, first)
      if (last < first || last >= addDays(first, MOST_DAYS)) throw wrongRange(first)
      const days = await capacityOf(pool, parkId, { from: first, until: last, now })
      return { days: days.map(({ day, capacities }) => ({ day, capacities: capacities.map(capacityMessage) })) }
    },

    async listProposedLeads({ parkId, pageSize: size, cursor }, { identity }) {
      access.keeper(identity, parkId)
      const limit = pageSize(size)
      const after = cursor === '' ? undefined : readScoreCursor(cursor)
      const rows = await proposedLeads(pool, parkId, after, limit + 1)
      const { page, nextCursor } = pageOf(rows, limit, ({ score, leadId }) =>
        Buffer.from(`${score} ${leadId}`).toString('base64url'),
      )
      return { leads: page.map((row) => ({ ...row, proposedAt: row.proposedAt.toISOString() })), nextCursor }
    },
  }
}

function readScoreCursor(cursor: string): { score: number; leadId: string } {
  const [score = '', leadId = ''] = Buffer.from(cursor, 'base64url').toString().split(' ')
  if (!/^\d{1,3}$/.test(score) || !isId(leadId)) throw badCursor()
  return { score: Number(score), leadId }
}

const wrongRange = (first: Day) =>
  refuse('bad-request', {
    errors: [
      {
        ...{ pointer: '/until', code: 'range', detail: `from ${first} on, ${MOST_DAYS} days at most` },
        zh: `应从 ${first} 起,最多 ${MOST_DAYS} 天`,
      },
    ],
  })
