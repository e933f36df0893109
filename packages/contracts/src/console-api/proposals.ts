import { type Static, Type } from 'typebox'
import { CarrierKind } from './capacity.ts'
import { OneOf, orNull } from './schema.ts'

export const ProposedCarrier = Type.Object({
  carrierId: Type.String(),
  code: Type.String(),
  name: Type.String(),
  kind: CarrierKind,
  free: Type.Number(),
})
export type ProposedCarrier = Static<typeof ProposedCarrier>

/** What of a lead a park can hold: verdict, score and conditions, and the carriers that would do. */
export const ParkProposal = Type.Object({
  parkId: Type.String(),
  name: Type.String(),
  divisionCode: Type.String(),
  verdict: OneOf('fits', 'unknown', 'does-not-fit'),
  /** 0–100; the items' points add up to it */
  score: Type.Number(),
  /** mark null: nobody could judge it, and its weight is open */
  items: Type.Array(
    Type.Object({
      item: Type.String(),
      weight: Type.Number(),
      mark: orNull(Type.Number()),
      points: Type.Number(),
      reason: Type.String(),
    }),
  ),
  /** Points nobody could judge: the score lies from `score` to `score + open` */
  open: Type.Number(),
  conditions: Type.Array(
    Type.Object({
      condition: Type.String(),
      verdict: OneOf('met', 'failed', 'unknown'),
      required: Type.String(),
      available: Type.String(),
      note: Type.String(),
    }),
  ),
  /** null where the park takes no part as an enclave of the lead's origin */
  enclave: orNull(
    Type.Object({
      agreementId: Type.String(),
      title: Type.String(),
      mode: Type.String(),
      originTaxBp: orNull(Type.Number()),
    }),
  ),
  /** Carriers that hold it alone or may, the closest size first */
  carriers: Type.Array(ProposedCarrier),
  /** Where none does alone: those that together do */
  together: Type.Array(ProposedCarrier),
})
export type ParkProposal = Static<typeof ParkProposal>

/** R&D at a seat in the Bay Area, production in a park here: one proposal with two places. */
export const PairProposal = Type.Object({
  agreementId: Type.String(),
  seatName: Type.String(),
  seatPlace: Type.String(),
  seatConditions: Type.Array(
    Type.Object({
      condition: OneOf('research-away', 'agreement', 'chain-admitted', 'seats'),
      verdict: OneOf('met', 'failed', 'unknown'),
      required: Type.String(),
      available: Type.String(),
      /** What to ask where it is unknown, what is missing where it failed */
      note: Type.String(),
    }),
  ),
  parkId: Type.String(),
  parkName: Type.String(),
  /** The weaker of the two */
  verdict: OneOf('fits', 'unknown'),
})
export type PairProposal = Static<typeof PairProposal>

export const ProposedLead = Type.Object({
  leadId: Type.String(),
  /** null where the lead is not this officer's to read */
  enterpriseName: orNull(Type.String()),
  score: Type.Number(),
  verdict: OneOf('fits', 'unknown', 'does-not-fit'),
  /** Place among the parks proposed to it, from 1 */
  place: Type.Number(),
  proposedAt: Type.String(),
  /** It waits here for capacity that was not free */
  waiting: Type.Boolean(),
})
export type ProposedLead = Static<typeof ProposedLead>

export const ProposedLeadPage = Type.Object({
  items: Type.Array(ProposedLead),
  nextCursor: orNull(Type.String()),
})
export type ProposedLeadPage = Static<typeof ProposedLeadPage>
