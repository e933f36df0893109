import type { Events } from '@lianqiao/contracts'
import { type NewEvent, type Outbox, type Tx, withTransaction } from '@lianqiao/eventing'
import { type Clock, type Fault, type Identity, type NewId, refuse } from '@lianqiao/service-kit'
import type { Pool } from 'pg'
import type { Access } from '../access.ts'
import { fromHundredths } from '../domain/amount.ts'
import { type Carrier, type CarrierContent, codeKey } from '../domain/carrier.ts'
import { checkCarrier } from '../domain/check-carrier.ts'
import { found, type HistoryEntry, move } from '../domain/movement.ts'
import { outlinesOverlap } from '../domain/outline.ts'
import { readCarriers, rivalsOf, saveCarriers } from '../store/carriers.ts'
import { addHistory } from '../store/history.ts'
import { changePark, lockCityPlan } from '../store/park-registers.ts'
import { offered } from './events.ts'
import { expireOn } from './expire.ts'

export type KeepDeps = {
  pool: Pool
  outbox: Outbox<Events>
  clock: Clock
  newId: NewId
  access: Access
  chainIds: ReadonlySet<string>
}

/** A new carrier of a park. Refused (unprocessable) with all that is wrong with it. */
export async function addCarrier(
  { parkId, content }: { parkId: string; content: CarrierContent },
  identity: Identity,
  deps: KeepDeps,
): Promise<Carrier> {
  const { bureauId, officerId } = deps.access.keeper(identity, parkId)
  refuseFaults(checkCarrier(content, deps.chainIds))
  return keep(deps, async (tx) => {
    await lockCityPlan(tx)
    await changePark(tx, parkId)
    refuseFaults(await rivalry(tx, content, parkId, null))
    const at = deps.clock()
    const made = found(content, { carrierId: deps.newId(), parkId, at, by: { bureauId, officerId } })
    return { ...made, events: [offered(made.carrier, at)] }
  })
}

/**
 * What is said of a carrier from now on. Refused where somebody else changed it since `version` (transition-refused),
 * and where less would be left than is reserved.
 */
export async function changeCarrier(
  { carrierId, version, content }: { carrierId: string; version: number; content: CarrierContent },
  identity: Identity,
  deps: KeepDeps,
): Promise<Carrier> {
  refuseFaults(checkCarrier(content, deps.chainIds))
  return keep(deps, async (tx) => {
    await lockCityPlan(tx)
    const { before, expired, at, by } = await inHand(tx, carrierId, version, identity, deps)
    if (content.kind !== before.kind)
      refuseFaults([
        {
          ...{ pointer: '/kind', code: 'fixed', detail: `it is ${before.kind}; add another carrier` },
          zh: '类型不能改;请另行添加一个载体',
        },
      ])
    if (content.size < before.reserved) refuseFaults([reservedFault(fromHundredths(before.reserved))])
    refuseFaults(await rivalry(tx, content, before.parkId, carrierId))
    const made = move(before, { what: 'changed', at, by, content })
    return { ...made, events: [...expired, offered(made.carrier, at)] }
  })
}

/** Offers it no more. Refused while something of it is reserved. */
export async function withdrawCarrier(
  { carrierId, version }: { carrierId: string; version: number },
  identity: Identity,
  deps: KeepDeps,
): Promise<Carrier> {
  return keep(deps, async (tx) => {
    const { before, expired, at, by } = await inHand(tx, carrierId, version, identity, deps)
    if (before.reserved > 0) throw refuse('transition-refused', { from: 'reserved', to: 'withdrawn' })
    return { ...move(before, { what: 'withdrawn', at, by }), events: expired }
  })
}

async function keep(
  { pool, outbox }: KeepDeps,
  work: (tx: Tx) => Promise<{ carrier: Carrier; entry: HistoryEntry; events: NewEvent<Events>[] }>,
): Promise<Carrier> {
  const carrier = await withTransaction(pool, async (tx) => {
    const { carrier, entry, events } = await work(tx)
    await saveCarriers(tx, [carrier])
    await addHistory(tx, [entry])
    if (events.length > 0) await outbox.append(tx, events)
    return carrier
  })
  outbox.wake()
  return carrier
}

/** The carrier under its park's lock, as it is now, where the officer keeps it and has seen it as it is. */
async function inHand(tx: Tx, carrierId: string, version: number, identity: Identity, { access, clock }: KeepDeps) {
  const [seen] = await readCarriers(tx, [carrierId])
  if (identity.kind !== 'officer' || seen === undefined || !access.mayKeep(identity, seen.parkId))
    throw refuse('not-found', { what: 'carrier' })
  await changePark(tx, seen.parkId)
  const at = clock()
  const expired = await expireOn(tx, [carrierId], at)
  const [before] = (await readCarriers(tx, [carrierId])) as [Carrier]
  if (before.state === 'withdrawn') throw refuse('transition-refused', { from: 'withdrawn', to: 'changed' })
  if (before.version !== version)
    throw refuse('transition-refused', { from: `version ${before.version}`, to: `version ${version + 1}` })
  return { before, expired, at, by: { bureauId: identity.bureauId, officerId: identity.officerId } }
}

async function rivalry(tx: Tx, content: CarrierContent, parkId: string, except: string | null): Promise<Fault[]> {
  const rivals = await rivalsOf(tx, content, parkId, except)
  return rivals.flatMap((rival): Fault[] => {
    // Another park's carrier is named by its number only.
    const who = `${rival.code}${rival.parkId === parkId ? ` (${rival.name})` : ''}`
    if (rival.kind === content.kind && codeKey(rival.code) === codeKey(content.code))
      return [{ pointer: '/code', code: 'code-taken', detail: `there is ${who} already`, zh: `已经有 ${who}` }]
    if (content.outline !== null && rival.outline !== null && outlinesOverlap(content.outline, rival.outline))
      return [{ pointer: '/outline', code: 'overlap', detail: `shares ground with ${who}`, zh: `与 ${who} 的地块重叠` }]
    return []
  })
}

const reservedFault = (reserved: number): Fault => ({
  ...{ pointer: '/size', code: 'reserved', detail: `${reserved} of it are reserved` },
  zh: `其中 ${reserved} 已预留`,
})

function refuseFaults(errors: Fault[]): void {
  if (errors.length > 0) throw refuse('unprocessable', { errors })
}
