import { type Static, Type } from 'typebox'
import { Input, OneOf } from './schema.ts'

export const Language = OneOf('zh-Hans', 'zh-Hant', 'en')
export type Language = Static<typeof Language>

/** A name in the three languages of the console. */
export const Names = Type.Object({ 'zh-Hans': Type.String(), 'zh-Hant': Type.String(), en: Type.String() })
export type Names = Static<typeof Names>

const Name = Type.String({ maxLength: 200 })
/** As somebody types it. */
export const GivenNames = Input({ 'zh-Hans': Name, 'zh-Hant': Name, en: Name })

export const BureauKind = OneOf('city', 'county', 'park', 'station')
export type BureauKind = Static<typeof BureauKind>

export const Reference = Type.Object({
  chains: Type.Array(
    Type.Object({
      id: Type.String(),
      names: Names,
      segments: Type.Array(
        Type.Object({
          id: Type.String(),
          names: Names,
        }),
      ),
    }),
  ),
  /** Lists of chains other than the current one. */
  chainLists: Type.Array(
    Type.Object({
      id: Type.String(),
      title: Type.String(),
      chains: Type.Array(
        Type.Object({
          id: Type.String(),
          names: Names,
        }),
      ),
    }),
  ),
  parks: Type.Array(
    Type.Object({
      id: Type.String(),
      names: Names,
      divisionCode: Type.String(),
    }),
  ),
  bureaus: Type.Array(
    Type.Object({
      id: Type.String(),
      kind: BureauKind,
      names: Names,
    }),
  ),
  /** GB/T 2260 code -> names, of the origins and of the city's divisions */
  places: Type.Record(Type.String(), Names),
})
export type Reference = Static<typeof Reference>

/** A number of Hong Kong's or Macao's registers. */
export const RegistrationNumber = Type.Object({
  kind: OneOf('hk-br', 'hk-cr', 'mo-reg'),
  number: Type.String(),
})
export type RegistrationNumber = Static<typeof RegistrationNumber>
