import type { BinaryReader, BinaryWriter } from '@bufbuild/protobuf/wire'
import * as accounts from './accounts.ts'
import * as leads from './leads.ts'
import * as notifications from './notifications.ts'
import * as parks from './parks.ts'
import * as policies from './policies.ts'

type Codec<T> = {
  encode(message: T, writer?: BinaryWriter): BinaryWriter
  decode(input: BinaryReader | Uint8Array, length?: number): T
}

/** How one type of event travels: its topic, its key (order is kept within a key) and its bytes. */
export type EventContract<T> = {
  topic: string
  key(event: T): string
  encode(event: T): Uint8Array
  /** Throws on bytes that are not this message. */
  decode(bytes: Uint8Array): T
}

function event<T>(topic: string, codec: Codec<T>, key: (event: T) => string): EventContract<T> {
  return {
    topic,
    key,
    encode: (value) => codec.encode(value).finish(),
    decode: (bytes) => codec.decode(bytes),
  }
}

const byLead = (event: { leadId: string }) => event.leadId
const byCarrier = (event: { carrierId: string }) => event.carrierId
const byAgreement = (event: { agreementId: string }) => event.agreementId
const byEnterprise = (event: { enterpriseId: string }) => event.enterpriseId
const byClause = (event: { clauseId: string }) => event.clauseId

/** Every event of the platform. To add one: a message in proto/, a row here, a handler where it is wanted. */
export const eventCatalogue = {
  LeadSubmitted: event('leads.v1', leads.LeadSubmitted, byLead),
  LeadDuplicateDetected: event('leads.v1', leads.LeadDuplicateDetected, byLead),
  LeadClassified: event('leads.v1', leads.LeadClassified, byLead),
  LeadMatched: event('leads.v1', leads.LeadMatched, byLead),
  LeadAssigned: event('leads.v1', leads.LeadAssigned, byLead),
  LeadAcknowledged: event('leads.v1', leads.LeadAcknowledged, byLead),
  LeadReopened: event('leads.v1', leads.LeadReopened, byLead),
  LeadConverted: event('leads.v1', leads.LeadConverted, byLead),
  ProjectStageChanged: event('leads.v1', leads.ProjectStageChanged, byLead),
  MilestoneVerified: event('leads.v1', leads.MilestoneVerified, byLead),
  EnterprisesMerged: event('leads.v1', leads.EnterprisesMerged, byEnterprise),
  EnterprisesSplit: event('leads.v1', leads.EnterprisesSplit, byEnterprise),
  ParksProposed: event('parks.v1', parks.ParksProposed, byLead),
  PlaceFreed: event('parks.v1', parks.PlaceFreed, byLead),
  CarrierReserved: event('parks.v1', parks.CarrierReserved, byCarrier),
  CarrierReleased: event('parks.v1', parks.CarrierReleased, byCarrier),
  CarrierOffered: event('parks.v1', parks.CarrierOffered, byCarrier),
  AgreementRecorded: event('parks.v1', parks.AgreementRecorded, byAgreement),
  BenefitShareComputed: event('parks.v1', parks.BenefitShareComputed, byAgreement),
  PoliciesMatched: event('policies.v1', policies.PoliciesMatched, byLead),
  LeadServedByPolicy: event('policies.v1', policies.LeadServedByPolicy, byLead),
  PolicyPublished: event('policies.v1', policies.PolicyPublished, byClause),
  PolicyOpened: event('policies.v1', policies.PolicyOpened, byClause),
  PolicyWithdrawn: event('policies.v1', policies.PolicyWithdrawn, byClause),
  PolicySearchContinued: event('policies.v1', policies.PolicySearchContinued, byClause),
  NotificationDelivered: event('notifications.v1', notifications.NotificationDelivered, byLead),
  NotificationSuppressed: event('notifications.v1', notifications.NotificationSuppressed, byLead),
  OfficerChanged: event('accounts.v1', accounts.OfficerChanged, (e: accounts.OfficerChanged) => e.officerId),
}

export type EventCatalogue = typeof eventCatalogue
export type EventType = keyof EventCatalogue
export type EventOf<Type extends EventType> = EventCatalogue[Type] extends EventContract<infer T> ? T : never

/** Event type -> payload. */
export type Events = { [Type in EventType]: EventOf<Type> }

/** An event as a decision states it: type and payload, nothing of how it travels. */
export type DomainEvent = { [Type in keyof Events]: { type: Type; data: Events[Type] } }[keyof Events]
