import { fromFacts, type Profile, toFacts } from '@lianqiao/contracts'
import {
  type Capacity,
  Carrier,
  type CarrierContent,
  CarrierFacts,
  CarrierHistoryEntry,
  CarrierImport,
  CarrierKind,
  ImportRow,
  type Language,
  member,
  type ParkRow,
} from '@lianqiao/contracts/console-routes'
import type * as messages from '@lianqiao/contracts/parks'
import { orNull } from '@lianqiao/service-kit'
import { Decode } from 'typebox/value'
import { present } from '../present.ts'

export function parkRow({ parkId, kept, capacities, free: _, ...park }: messages.Park): ParkRow {
  return { id: parkId, ...park, capacities: kept ? capacities.map(capacityRow) : null, mayKeep: kept }
}

export function capacityRow(capacity: messages.Capacity): Capacity {
  return { ...capacity, kind: member(CarrierKind, capacity.kind) }
}

/** Facts by the names there are; parks stores no others. */
function factsRow(facts: Profile): CarrierFacts {
  return Decode(CarrierFacts, facts)
}

function contentRow(content: messages.CarrierContent): CarrierContent {
  return {
    kind: member(CarrierKind, content.kind),
    code: content.code,
    name: content.name,
    size: content.size,
    facts: factsRow(fromFacts(content.facts)),
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

export function carrierRow(carrier: messages.Carrier | undefined): Carrier {
  const { carrierId, content, state, ...rest } = present(carrier)
  return { ...contentRow(present(content)), ...rest, id: carrierId, state: member(Carrier.properties.state, state) }
}

export function historyRow(entry: messages.CarrierHistoryEntry): CarrierHistoryEntry {
  return {
    ...entry,
    kind: member(CarrierHistoryEntry.properties.kind, entry.kind),
    bureauId: orNull(entry.bureauId),
    officerId: orNull(entry.officerId),
    reservationId: orNull(entry.reservationId),
    content: entry.content === undefined ? null : contentRow(entry.content),
  }
}

export function importRecord({ importId, ...record }: messages.CarrierImport): CarrierImport {
  return { id: importId, ...record, format: member(CarrierImport.properties.format, record.format) }
}

/** A row of a file, its faults in the reader's language. */
export function importRow({ faults, ...row }: messages.ImportRow, language: Language): ImportRow {
  return {
    ...row,
    outcome: member(ImportRow.properties.outcome, row.outcome),
    carrierId: orNull(row.carrierId),
    faults: faults.map(({ zh, detail, ...place }) => ({ ...place, detail: language === 'en' ? detail : zh || detail })),
  }
}
