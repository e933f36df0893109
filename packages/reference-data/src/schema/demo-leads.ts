import Type, { type Static } from 'typebox'
import { DivisionCode, Meta, Row, Text } from './common.ts'

/** An enterprise for the demonstration, without the labeller's answer. */
export const DemoLead = Row({
  id: Text,
  name: Text,
  originCity: Text,
  originCode: DivisionCode,
  text: Text,
  gbt4754: Type.String({ pattern: '^([0-9]{4})?$' }),
})
export type DemoLead = Static<typeof DemoLead>

export const DemoLeadsMetaFile = Row({ meta: Meta })
