import { type Static, Type } from 'typebox'
import { Capacity } from './capacity.ts'
import { orNull } from './schema.ts'

export const ParkRow = Type.Object({
  id: Type.String(),
  name: Type.String(),
  level: Type.String(),
  divisionCode: Type.String(),
  chains: Type.Array(Type.String()),
  leadingIndustries: Type.Array(Type.String()),
  source: Type.String(),
  confidence: Type.String(),
  /** null: the park's figures are not this officer's to read */
  capacities: orNull(Type.Array(Capacity)),
  /** The park has told all it has: what is not listed is not there */
  carriersComplete: Type.Boolean(),
  /** The officer may change carriers and reserve here. */
  mayKeep: Type.Boolean(),
})
export type ParkRow = Static<typeof ParkRow>
