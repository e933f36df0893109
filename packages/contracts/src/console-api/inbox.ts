import { type Static, Type } from 'typebox'
import { LeadStatus } from './leads.ts'
import { PolicyNews } from './policy-library.ts'
import { PlaceNews } from './reservations.ts'
import { OneOf, orNull } from './schema.ts'

/** What every item shows of its lead, whatever it tells. */
export const InboxHead = Type.Object({
  id: Type.String(),
  leadId: Type.String(),
  /** responsible: yours to act on; joined: you take part; liaison: the station's view */
  part: OneOf('responsible', 'joined', 'liaison'),
  at: Type.String(),
  readAt: orNull(Type.String()),
  enterpriseName: Type.String(),
  originCode: Type.String(),
  chainId: orNull(Type.String()),
  parkId: orNull(Type.String()),
  acknowledgeBy: orNull(Type.String()),
  /** As notifications knows it; the lead's page is the last word. */
  leadStatus: LeadStatus,
})
export type InboxHead = Static<typeof InboxHead>

/**
 * - lead-assigned        a lead came to the bureau
 * - policy-serves-lead   a clause published since serves the lead (政策找企业)
 * - policy-left-lead     a clause that served it was withdrawn, or its new version serves it no more
 * - place-freed          a place that the lead waited for is free
 */
export const InboxItem = Type.Union([
  Type.Object({
    ...InboxHead.properties,
    template: Type.Literal('lead-assigned'),
  }),
  Type.Object({
    ...InboxHead.properties,
    template: OneOf('policy-serves-lead', 'policy-left-lead'),
    policy: PolicyNews,
  }),
  Type.Object({
    ...InboxHead.properties,
    template: Type.Literal('place-freed'),
    place: PlaceNews,
  }),
])
export type InboxItem = Static<typeof InboxItem>

export const InboxPage = Type.Object({
  items: Type.Array(InboxItem),
  nextCursor: orNull(Type.String()),
  unread: Type.Number(),
})
export type InboxPage = Static<typeof InboxPage>

export const LiveEvent = Type.Union([
  Type.Object({
    type: Type.Literal('inbox'),
    unread: Type.Number(),
    leadId: Type.String(),
    notificationId: Type.String(),
  }),
  Type.Object({
    type: Type.Literal('lead'),
    leadId: Type.String(),
  }),
])
export type LiveEvent = Static<typeof LiveEvent>
