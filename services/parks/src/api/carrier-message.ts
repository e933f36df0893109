import { fromFacts, toFacts } from '@lianqiao/contracts'
import type { Carrier as CarrierMessage, CarrierContent as ContentMessage } from '@lianqiao/contracts/parks'
import { refuse } from '@lianqiao/service-kit'
import type { CarrierFacts, CarrierKind } from '@lianqiao/siting'
import { fromHundredths, toHundredths } from '../domain/amount.ts'
import { type Carrier, type CarrierContent, contentOf, freeOn } from '../domain/carrier.ts'

/** What a message says of a carrier. Refused (unprocessable) where it cannot even be read; `checkCarrier` does the rest. */
export function readContent(message: ContentMessage | undefined): CarrierContent {
  if (message === undefined) throw refuse('bad-request', { errors: [fault('', 'required', 'a carrier', '缺少载体')] })
  const { kind, code, name, chains, note } = message
  if (kind !== 'land' && kind !== 'workshop')
    throw refuse('unprocessable', {
      errors: [fault('/kind', 'wrong-value', 'land or workshop', '应为 land(土地)或 workshop(标准厂房)')],
    })
  return {
    kind,
    code: code.trim(),
    name: name.trim(),
    size: readAmount('/size', message.size),
    facts: fromFacts(message.facts) as CarrierFacts,
    chains: chains.length === 0 ? null : chains,
    rentFen: message.rentFenPerSquareMetreMonth ?? null,
    priceFen: message.priceFenPerMu ?? null,
    availableFrom: message.availableFrom || null,
    availableUntil: message.availableUntil || null,
    outline:
      message.outline.length === 0
        ? null
        : message.outline.map(({ longitude, latitude }) => [longitude, latitude] as const),
    note: note.trim(),
  }
}

/** An amount of 亩 or ㎡ in hundredths. */
export function readAmount(pointer: string, figure: number): number {
  const amount = toHundredths(figure)
  if (amount === null)
    throw refuse('unprocessable', {
      errors: [fault(pointer, 'decimals', `at most two decimals, found ${figure}`, `最多两位小数,填的是 ${figure}`)],
    })
  return amount
}

export function contentMessage(content: CarrierContent): ContentMessage {
  return {
    kind: content.kind,
    code: content.code,
    name: content.name,
    size: fromHundredths(content.size),
    facts: toFacts(content.facts),
    chains: content.chains ?? [],
    rentFenPerSquareMetreMonth: content.rentFen ?? undefined,
    priceFenPerMu: content.priceFen ?? undefined,
    availableFrom: content.availableFrom ?? '',
    availableUntil: content.availableUntil ?? '',
    outline: (content.outline ?? []).map(([longitude, latitude]) => ({ longitude, latitude })),
    note: content.note,
  }
}

/** A carrier as it is on a day. */
export function carrierMessage(carrier: Carrier, day: string): CarrierMessage {
  return {
    carrierId: carrier.carrierId,
    parkId: carrier.parkId,
    content: contentMessage(contentOf(carrier)),
    reserved: fromHundredths(carrier.reserved),
    free: carrier.state === 'withdrawn' ? 0 : fromHundredths(freeOn(carrier, day)),
    version: carrier.version,
    state: carrier.state,
    updatedAt: carrier.updatedAt.toISOString(),
  }
}

export function readKind(kind: string): CarrierKind | undefined {
  if (kind === '' || kind === 'land' || kind === 'workshop') return kind || undefined
  throw refuse('bad-request', {
    errors: [fault('/kind', 'wrong-value', 'land, workshop or nothing', '应为 land、workshop 或不填')],
  })
}

function fault(pointer: string, code: string, detail: string, zh: string) {
  return { pointer, code, detail, zh }
}
