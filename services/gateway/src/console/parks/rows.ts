import { fromFacts, toFacts } from '@lianqiao/contracts'
import type {
  Capacity,
  Carrier,
  CarrierContent,
  CarrierFacts,
  CarrierHistoryEntry,
  CarrierImport,
  CarrierKind,
  ImportRow,
  Language,
  ParkRow,
  Reservation,
} from '@lianqiao/contracts/console-api'
import type * as messages from '@lianqiao/contracts/parks'

const orNull = (text: string) => (text === '' ? null : text)

export function parkRow({ parkId, kept, capacities, free: _, ...park }: messages.Park): ParkRow {
  return { id: parkId, ...park, capacities: kept ? capacities.map(capacityRow) : null, mayKeep: kept }
}

export function capacityRow(capacity: messages.Capacity): Capacity {
  return { ...capacity, kind: capacity.kind as CarrierKind }
}

function contentRow(content: messages.CarrierContent): CarrierContent {
  return {
    kind: content.kind as CarrierKind,
    code: content.code,
    name: content.name,
    size: content.size,
    facts: fromFacts(content.facts) as CarrierFacts,
    chains: content.chains.length === 0 ? null : content.chains,
    rentFenPerSquareMetreMonth: content.rentFenPerSquareMetreMonth ?? null,
    priceFenPerMu: content.priceFenPerMu ?? null,
    availableFrom: orNull(content.availableFrom),
    availableUntil: orNull(content.availableUntil),
    outline:
      content.outline.length === 0
        ? null
        : content.outline.map(({ longitude, latitude }): [number, number] => [longitude, latitude]),
    note: content.note,
  }
}

export function contentMessage(content: CarrierContent): messages.CarrierContent {
  return {
    ...content,
    facts: toFacts(content.facts),
    chains: content.chains ?? [],
    rentFenPerSquareMetreMonth: content.rentFenPerSquareMetreMonth ?? undefined,
    priceFenPerMu: content.priceFenPerMu ?? undefined,
    availableFrom: content.availableFrom ?? '',
    availableUntil: content.availableUntil ?? '',
    outline: (content.outline ?? []).map(([longitude, latitude]) => ({ longitude, latitude })),
  }
}

export function carrierRow(carrier: messages.Carrier): Carrier {
  const { carrierId, content, state, ...rest } = carrier
  return { ...contentRow(content as messages.CarrierContent), ...rest, id: carrierId, state: state as Carrier['state'] }
}

export function historyRow(entry: messages.CarrierHistoryEntry): CarrierHistoryEntry {
  return {
    ...entry,
    kind: entry.kind as CarrierHistoryEntry['kind'],
    bureauId: orNull(entry.bureauId),
    officerId: orNull(entry.officerId),
    reservationId: orNull(entry.reservationId),
    content: entry.content === undefined ? null : contentRow(entry.content),
  }
}

export function reservationRow({ reservationId, ...reservation }: messages.Reservation): Reservation {
  return {
    id: reservationId,
    ...reservation,
    kind: reservation.kind as CarrierKind,
    state: reservation.state as Reservation['state'],
    endedAt: orNull(reservation.endedAt),
  }
}

export function importRecord({ importId, ...record }: messages.CarrierImport): CarrierImport {
  return { id: importId, ...record, format: record.format as CarrierImport['format'] }
}

/** A row of a file, its faults in the reader's language. */
export function importRow({ faults, ...row }: messages.ImportRow, language: Language): ImportRow {
  return {
    ...row,
    outcome: row.outcome as ImportRow['outcome'],
    carrierId: orNull(row.carrierId),
    faults: faults.map(({ zh, detail, ...place }) => ({ ...place, detail: language === 'en' ? detail : zh || detail })),
  }
}
